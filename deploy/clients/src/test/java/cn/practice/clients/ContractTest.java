package cn.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract that front ends build on is the services' own, whole. */
class ContractTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path CONTRACT = Path.of("openapi.yaml");
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z_]+)`");

    /** After a wanted change: copy target/openapi.yaml over openapi.yaml. */
    @Test
    void isWhatTheServicesPromise() throws IOException {
        var merged = MergedContract.of(ROOT).yaml();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "openapi.yaml"), merged);

        assertThat(Files.readString(CONTRACT)).isEqualTo(merged);
    }

    @Test
    void documentsEveryProblemThatHasATextAndNoOther() throws IOException {
        var contract = MergedContract.read(CONTRACT);
        var described = new HashSet<String>();
        Stream.concat(
                        contract.path("paths").findValues("description").stream(),
                        contract.at("/components/responses").findValues("description").stream())
                .flatMap(each -> CODE.matcher(each.asText()).results())
                .forEach(each -> described.add(each.group(1)));

        assertThat(described).isEqualTo(codesWithTexts());
        assertThat(contract.at("/components/schemas/Problem/properties/code/x-extensible-enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(described);
    }

    private static Set<String> codesWithTexts() throws IOException {
        var codes = new TreeSet<String>();
        for (var module : List.of("service-kit", "volunteer-service", "activity-service", "reporting-service")) {
            var folder = ROOT.resolve(module).resolve("src/main/resources/problems");
            var texts = new Properties();
            try (var files = Files.newDirectoryStream(folder, "*_en.properties")) {
                for (var each : files) {
                    try (var in = Files.newInputStream(each)) {
                        texts.load(in);
                    }
                }
            }
            texts.stringPropertyNames().forEach(each -> codes.add(each.substring(0, each.indexOf('.'))));
        }
        return codes;
    }
}

package cn.practice.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a service serves as its description is what lies in contract/openapi.yaml. */
public abstract class OpenApiContract {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi", "served.yaml");

    /** After a wanted change: copy target/openapi/served.yaml over the contract, and look at the difference. */
    @Test
    void servesTheCommittedContract() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.createDirectories(SERVED.getParent());
        Files.writeString(SERVED, served);

        var offered = lines(YAML.readTree(served));
        var promised = lines(YAML.readTree(COMMITTED.toFile()));
        assertThat(without(offered, promised))
                .as("served, but not in the contract")
                .isEmpty();
        assertThat(without(promised, offered))
                .as("in the contract, but not served")
                .isEmpty();
    }

    /** Every value behind its path: the order of keys is not promised from one build to the next. */
    private static Set<String> lines(JsonNode document) {
        var lines = new TreeSet<String>();
        add(document, "", lines);
        return lines;
    }

    private static void add(JsonNode node, String path, Set<String> lines) {
        if (node.isEmpty()) {
            lines.add(path + ": " + node);
        }
        node.propertyStream().forEach(each -> add(each.getValue(), path + "/" + each.getKey(), lines));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), path + "[" + i + "]", lines);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}

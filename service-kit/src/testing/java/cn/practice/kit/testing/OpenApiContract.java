package cn.practice.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        // as trees: the order of keys is not promised from one build to the next
        assertThat(YAML.readTree(served)).isEqualTo(YAML.readTree(COMMITTED.toFile()));
    }
}

package cn.practice.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OpenApiContractTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** After a wanted change: copy target/openapi/served.yaml over the contract. */
    @Test
    void servesTheCommittedContract() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.createDirectories(Path.of("target/openapi"));
        Files.writeString(Path.of("target/openapi/served.yaml"), served);
        JsonNode committed = YAML.readTree(Path.of("contract/openapi.yaml").toFile());

        // as trees: the order of keys is not promised from one build to the next
        assertThat(YAML.readTree(served)).isEqualTo(committed);
    }
}

package cn.practice.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OpenApiTest {

    /** When this fails on purpose: copy target/openapi/openapi.yaml over contract/openapi.yaml and look at the difference. */
    @Test
    void servesTheCommittedContract() throws IOException {
        var served = given().get("/q/openapi").asString();
        assertThat(contract(served)).isEqualTo(contract(Files.readString(Path.of("contract/openapi.yaml"))));
    }

    /** Neither the order of members nor the address of a running server is part of the contract. */
    private static JsonNode contract(String yaml) throws IOException {
        var contract = (ObjectNode) new YAMLMapper().readTree(yaml.replaceAll("http://127\\.0\\.0\\.1:\\d+", ""));
        contract.remove("servers");
        return contract;
    }
}

package cn.practice.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
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
        assertThat(withoutServers(served))
                .isEqualTo(withoutServers(Files.readString(Path.of("contract/openapi.yaml"))));
    }

    /** The address of a running server is no part of the contract. */
    private static String withoutServers(String yaml) {
        return yaml.replaceAll("(?m)^servers:\n(- .*\n|  .*\n)*", "").strip();
    }
}

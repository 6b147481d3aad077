package cn.practice.activity;

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
class OpenApiContractTest {

    /** After a wanted change: copy target/openapi/served.yaml over the contract. */
    @Test
    void servesTheCommittedContract() throws IOException {
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.createDirectories(Path.of("target/openapi"));
        Files.writeString(Path.of("target/openapi/served.yaml"), served);

        assertThat(served).isEqualTo(Files.readString(Path.of("contract/openapi.yaml")));
    }
}

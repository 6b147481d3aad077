package cn.practice.volunteer;

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
    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");

    /** After a wanted change: mvn … -Dtest=OpenApiContractTest -Dcontract.update, and review the difference. */
    @Test
    void servesTheCommittedContract() throws IOException {
        String served = given().get("/q/openapi?format=yaml").asString();

        if (System.getProperty("contract.update") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualToNormalizingNewlines(Files.readString(COMMITTED));
    }
}

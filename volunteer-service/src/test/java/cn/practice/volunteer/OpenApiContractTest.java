package cn.practice.volunteer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
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
    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");

    /** After a wanted change: mvn … -Dtest=OpenApiContractTest -Dcontract.update, and review the difference. */
    @Test
    void servesTheCommittedContract() throws IOException {
        String served = given().get("/q/openapi?format=yaml").asString();

        if (System.getProperty("contract.update") != null) {
            Files.writeString(COMMITTED, served);
        }
        // as trees: the order of keys is not promised from one build to the next
        assertThat(YAML.readTree(served)).isEqualTo(YAML.readTree(COMMITTED.toFile()));
    }
}

package cn.practice.kit.planted;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.http.BehindProxy;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.testing.fuzz.Contract;
import cn.practice.kit.testing.fuzz.Fuzz;
import cn.practice.kit.testing.fuzz.Sample;
import cn.practice.kit.testing.fuzz.Sent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fuzz must find, and what it must leave alone. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@TestProfile(BehindProxy.class)
class PlantedFaultsFlowTest {

    private static final int REQUESTS = 4000;

    private final Database database;

    @Inject
    PlantedFaultsFlowTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void keep() {
        database.write(Statement.of("create table planted (name text not null)")::run);
    }

    @AfterEach
    void clear() {
        database.write(Statement.of("drop table planted")::run);
    }

    @Test
    void findsEachPlantedFaultAndNothingElse() throws IOException, SQLException {
        var found = found(13);

        assertThat(found).hasSize(3);
        assertThat(found)
                .anySatisfy(each -> assertThat(each)
                        .startsWith("POST /planted/fault: 500 INTERNAL is not documented")
                        .containsPattern("curl -X POST '\\$SERVICE/planted/fault' .*--data-binary .*\"count\":-"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("POST /planted/undocumented: 409 BAD_REQUEST is not documented")
                        .containsPattern("curl -X POST '\\$SERVICE/planted/undocumented' .*\"count\":-?0"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("POST /planted/half: 400 INVALID_FIELD and yet wrote [INSERT planted]")
                        .containsPattern("curl -X POST '\\$SERVICE/planted/half' .*--data-binary .*\"count\":-"));
    }

    @Test
    void findsTheSameAgainWithTheSameSeed() throws IOException, SQLException {
        assertThat(found(7)).isNotEmpty().isEqualTo(found(7));
    }

    private static List<String> found(long seed) throws IOException, SQLException {
        var contract = contract();
        var request = Sent.of("POST", "")
                .with("Authorization", "Bearer " + Tokens.of(UUID.randomUUID()))
                .withJson("{\"name\":\"名\",\"count\":1}");
        try (var fuzz = new Fuzz(contract, RestAssured.port, seed, List.of("x"))) {
            fuzz.run(
                    REQUESTS,
                    () -> contract.operations().stream()
                            .map(each -> new Sample(each, "volunteer", request.to(each)))
                            .toList());
            return fuzz.faults();
        }
    }

    /** The part of the description that is about what is planted. */
    private static Contract contract() throws IOException {
        var document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        ((ObjectNode) document.path("paths"))
                .retain("/planted/sound", "/planted/fault", "/planted/undocumented", "/planted/half");
        return new Contract(document);
    }
}

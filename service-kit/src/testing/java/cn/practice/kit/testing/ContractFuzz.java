package cn.practice.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Tokens;
import cn.practice.kit.testing.fuzz.Contract;
import cn.practice.kit.testing.fuzz.Fuzz;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bends the requests of a service's access walk in every way that its description knows of and many that it does not:
 * whatever is sent, the answer is one that is described, and what was refused has left nothing.
 */
@Tag(Effort.TAG)
public abstract class ContractFuzz {

    private static final int REQUESTS = Effort.of(2000);

    /** The service's access walk with people and things that nobody has used. */
    protected abstract AccessWalk<?> walk();

    @Test
    void answersWhateverIsSentAsItIsDescribed() throws IOException, SQLException {
        var contract = new Contract(new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString()));
        try (var fuzz = new Fuzz(contract, RestAssured.port, Effort.seed(), tokens())) {
            fuzz.run(REQUESTS, () -> SampleRequests.of(walk(), contract));

            var summary = fuzz.summary(getClass().getPackageName());
            System.out.println(summary);
            assertThat(fuzz.faults()).as(summary).isEmpty();
            // who is turned away at the door has not tried what is behind it
            assertThat(fuzz.done()).as(summary).isGreaterThan(REQUESTS / 20);
        }
    }

    private static List<String> tokens() {
        var somebody = UUID.randomUUID();
        return List.of(
                Tokens.of(somebody),
                Tokens.of(somebody, "auditor"),
                Tokens.of(somebody, "district-admin"),
                Tokens.of(somebody, "x", ""),
                Tokens.expired(somebody, "district-admin"),
                Tokens.signed(Map.of("exp", 1e18)),
                Tokens.signed(Map.of("exp", "x")),
                Tokens.signed(Map.of("groups", "district-admin")),
                Tokens.signed(Map.of("groups", Map.of("a", 1))),
                Tokens.signed(Map.of("sub", "not-a-uuid")),
                Tokens.signed(Map.of("sub", "")),
                Tokens.signed(Map.of("aud", List.of())));
    }
}

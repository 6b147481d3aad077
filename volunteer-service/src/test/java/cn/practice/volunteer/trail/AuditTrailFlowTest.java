package cn.practice.volunteer.trail;

import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AuditTrailFlowTest {

    private final AgroalDataSource database;

    @Inject
    AuditTrailFlowTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void saysWhoDidWhatToWhomAndWhyNewestFirst() {
        var actor = UUID.randomUUID();
        var admin = Tokens.of(actor, "district-admin");
        var volunteer = registered(aPerson(station()));
        as(admin).put("/volunteers/" + volunteer + "/approval");
        as(admin).body(Map.of("reasonCode", "MISCONDUCT")).put("/volunteers/" + volunteer + "/suspension");

        as(AUDITOR)
                .get("/audit-trail?limit=1&actor=" + actor)
                .then()
                .body("items.act", equalTo(List.of("VOLUNTEER_SUSPENDED")))
                .body("items.subject", equalTo(List.of(volunteer.toString())))
                .body("items.reasonCode", equalTo(List.of("MISCONDUCT")))
                .body("next", notNullValue());
        var next = as(AUDITOR)
                .get("/audit-trail?limit=1&actor=" + actor)
                .jsonPath()
                .getString("next");
        as(AUDITOR)
                .get("/audit-trail?limit=1&actor=" + actor + "&cursor=" + next)
                .then()
                .body("items.act", equalTo(List.of("VOLUNTEER_APPROVED")))
                .body("next", equalTo(null));
    }

    @Test
    void hasNoLineForARefusedAct() {
        var actor = UUID.randomUUID();

        as(Tokens.of(actor))
                .put("/volunteers/" + registered(aPerson(station())) + "/approval")
                .then()
                .statusCode(403);

        as(AUDITOR).get("/audit-trail?actor=" + actor).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update trail set act = 'SITE_OPENED'", "delete from trail", "truncate trail"})
    void keepsEveryLineAsItWasWritten(String tampering) throws SQLException {
        station();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(tampering)).hasMessageContaining("append-only");
        }
    }
}

package cn.practice.volunteer.person;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.person.identity.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RekeyingFlowTest {

    private final Vault other = vault("b");

    @Inject
    Vault current;

    @Inject
    Rekeying rekeying;

    @AfterEach
    void everybodyIsBackUnderTheKeyOfTheService() {
        rekeying.move(other, current);
    }

    @Test
    void putsEverybodyUnderAnotherKeyOnce() {
        registered(aPerson(station()));

        var moved = rekeying.move(current, other);

        assertThat(moved).isPositive();
        assertThatNoException().isThrownBy(() -> rekeying.demandUnder(other));
        assertThat(rekeying.move(current, other)).isZero();
    }

    @Test
    void aServiceDoesNotStartWithAKeyThatOpensNobody() {
        registered(aPerson(station()));
        assertThatNoException().isThrownBy(() -> rekeying.demandUnder(current));

        assertThatThrownBy(() -> rekeying.demandUnder(other)).hasMessageContaining("PRACTICE_KEYS_FORMER");
    }

    @Test
    void whoIsUnderNeitherKeyEndsIt() {
        registered(aPerson(station()));

        assertThatThrownBy(() -> rekeying.move(vault("c"), other)).hasMessageContaining("does not open");
        assertThatNoException().isThrownBy(() -> rekeying.demandUnder(current));
    }

    @Test
    void numbersStillOpenAndADocumentIsStillThatOfOne() {
        var person = aPerson(station());
        var id = registered(person);

        rekeying.move(current, other);
        rekeying.move(other, current);

        as(person.token()).get("/volunteers/" + id).then().statusCode(200).body("phone", equalTo("138****0000"));
        var other = registered(aPerson(station()).withDocument(person.document()));
        as(ADMIN)
                .put("/volunteers/" + other + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLAIM_OPEN"));
    }

    private static Vault vault(String character) {
        return Vault.of(
                "OTHER", Base64.getEncoder().encodeToString(character.repeat(32).getBytes(StandardCharsets.UTF_8)));
    }
}

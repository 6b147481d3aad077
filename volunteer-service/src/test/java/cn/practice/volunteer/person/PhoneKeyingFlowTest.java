package cn.practice.volunteer.person;

import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.person.identity.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class PhoneKeyingFlowTest {

    private final Vault vault;
    private final PhoneKeying phones;
    private final Sql sql;

    private UUID id = new UUID(0, 0);
    private String kept = "";

    @Inject
    PhoneKeyingFlowTest(Vault vault, PhoneKeying phones, Sql sql) {
        this.vault = vault;
        this.phones = phones;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyRegisteredBeforePhonesWereFound() {
        id = registered(aPerson(station()));
        kept = keys();
        sql.update("update volunteer set phone_hash = null, phone_tail = null where id = ?", id);
    }

    @Test
    void fillsWhatFindsThePhonesOfThoseOfBefore() {
        phones.fill(vault);

        assertThat(keys()).isEqualTo(kept).endsWith(" 0000");
        assertThat(phones.fill(vault)).isZero();
    }

    @Test
    void twoReplicasFillEverybodyOnce() throws Exception {
        Callable<Integer> fill = () -> phones.fill(vault);

        int filled;
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            filled = replicas
                    .invokeAll(IntStream.range(0, 4).mapToObj(i -> fill).toList())
                    .stream()
                    .mapToInt(Future::resultNow)
                    .sum();
        }

        assertThat(filled).isEqualTo(1);
        assertThat(keys()).isEqualTo(kept);
    }

    private String keys() {
        return sql.list(
                        "select encode(phone_hash, 'hex') || ' ' || phone_tail as keys from volunteer where id = ?",
                        row -> row.text("keys"),
                        id)
                .getFirst();
    }
}

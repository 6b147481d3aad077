package cn.practice.volunteer.person;

import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Sql;
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
class NameKeyingFlowTest {

    private final NameKeying names;
    private final Sql sql;

    private UUID id = new UUID(0, 0);
    private String kept = "";

    @Inject
    NameKeyingFlowTest(NameKeying names, Sql sql) {
        this.names = names;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyRegisteredBeforeNamesWereFound() {
        id = registered(aPerson(station()));
        kept = keys();
        sql.update("""
                update volunteer set name_key = null, name_pinyin = null, name_initials = null, name_terms = null
                 where id = ?""", id);
    }

    @Test
    void fillsWhatFindsTheNamesOfThoseOfBefore() {
        names.fill();

        assertThat(keys()).isEqualTo(kept).startsWith("测试甲").contains(" ceshijia", " csj", "=试甲");
        assertThat(names.fill()).isZero();
    }

    @Test
    void twoReplicasFillEverybodyOnce() throws Exception {
        Callable<Integer> fill = names::fill;

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
                        "select concat_ws(' ', name_key, name_pinyin, name_initials, name_terms::text) as keys"
                                + " from volunteer where id = ?",
                        row -> row.text("keys"),
                        id)
                .getFirst();
    }
}

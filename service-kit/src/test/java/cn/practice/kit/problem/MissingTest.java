package cn.practice.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingTest {

    /** 2026-01-01T00:00:00Z. */
    private static final Instant NOW = Instant.ofEpochMilli(0x019B76DA8000L);

    @ParameterizedTest
    @CsvSource({
        "019b76da-8000-7000-8000-000000000001, true",
        "00000000-0000-7000-8000-000000000001, true",
        "019b76db-6a60-7000-8000-000000000001, true",
        "019b76db-6a61-7000-8000-000000000001, false",
        "ffffffff-ffff-7000-8000-000000000001, false",
        "019b76da-8000-4000-8000-000000000001, false"
    })
    void isOfNobodyWhereNoEventCouldBringIt(UUID id, boolean mayCome) {
        assertThat(new Missing(null).mayStillCome(id, NOW)).isEqualTo(mayCome);
    }

    @ParameterizedTest
    @CsvSource({"019b76db-6a60-7000-8000-000000000001, true", "019b76db-6a5f-7000-8000-000000000001, false"})
    void isOfNobodyWhereAllThatWasRecordedThenIsKnown(UUID id, boolean mayCome) {
        var known = NOW.plusSeconds(120);

        assertThat(new Missing(known).mayStillCome(id, known)).isEqualTo(mayCome);
    }

    @Test
    void isAskedForAgainOrNot() {
        assertThat(new Missing(null).of("team", Ids.next())).isInstanceOf(NotYetKnown.class);
        assertThat(new Missing(null).of("team", UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}

package cn.practice.reporting.event;

import static cn.practice.reporting.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {

    private static final String MAKER = "0199b3c8-0000-7000-8000-00000000000a";
    private static final String CHECKER = "0199b3c8-0000-7000-8000-00000000000b";

    @Test
    void isWhoClaimedAndWhoAgreed() {
        assertThat(of("{\"madeBy\":{\"kind\":\"PERSON\",\"subject\":\"" + MAKER + "\"},\"by\":{\"subject\":\"" + CHECKER
                        + "\"}}"))
                .isEqualTo(new Checked(UUID.fromString(MAKER), UUID.fromString(CHECKER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\":{\"subject\":\"" + CHECKER + "\"}}",
                "{\"madeBy\":{\"subject\":\"" + MAKER + "\"}}",
                "{\"madeBy\":{\"subject\":\"" + MAKER + "\"},\"by\":{\"kind\":\"SERVICE\"}}",
                "{\"madeBy\":7,\"by\":{\"subject\":\"" + CHECKER + "\"}}",
                "{\"madeBy\":{\"subject\":\"somebody\"},\"by\":{\"subject\":\"" + CHECKER + "\"}}",
                "not json",
            })
    void isNobodyWhereTheyAreNotTwoAccounts(String body) {
        assertThat(of(body)).isNull();
    }

    private static @Nullable Checked of(String body) {
        return Checked.of(EventReader.read(record("MinutesCredited", body)).content());
    }
}

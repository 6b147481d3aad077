package cn.practice.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRefusalsTest {

    /** Starting, shut down, crashed, refused, broken off, locked, and one that only reads since another leads. */
    @ParameterizedTest
    @ValueSource(strings = {"57P03", "57P01", "57P02", "08001", "08006", "08003", "55P03", "53300", "25006"})
    void areBusyWhereTheDatabaseIsAwayOrStarting(String state) {
        var fault = new IllegalStateException(new SQLException("away", state));

        assertThat(DatabaseRefusals.of(fault)).isInstanceOf(Busy.class);
    }

    @Test
    void areBusyWhereNoConnectionIsFree() {
        assertThat(DatabaseRefusals.of(new SQLException("Acquisition timeout while waiting")))
                .isInstanceOf(Busy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void areNoneWhereSomethingIsWrong(String state) {
        assertThat(DatabaseRefusals.of(new SQLException("wrong", state))).isNull();
    }
}

package cn.practice.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowedTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aRecordIsFollowedByItsTraceparent() {
        var followed = Objects.requireNonNull(Followed.of(traced(TRACE)));

        assertThat(followed.trace()).isEqualTo(TRACE);
        assertThat(followed.topic()).isEqualTo("activity.sign-ups.v1");
        assertThat(FoldSignal.traces(FoldSignal.word(List.of(followed, followed))))
                .containsExactly(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b\u0000-01"
            })
    void whatIsNoneIsNotFollowedAndNeverReachesTheDatabase(String trace) {
        assertThat(Followed.of(traced(trace))).isNull();
    }

    @Test
    void mostRecordsAreNotFollowed() {
        assertThat(Followed.of(plain())).isNull();
        assertThat(FoldSignal.traces(FoldSignal.word(List.of()))).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> traced(String trace) {
        var record = plain();
        record.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> plain() {
        return new ConsumerRecord<>("activity.sign-ups.v1", 0, 0, new byte[0], new byte[0]);
    }
}

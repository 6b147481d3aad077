package cn.practice.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.event.Content;
import cn.practice.reporting.event.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalRowsTest {

    private static final Instant TAKEN_DOWN = Instant.parse("2026-11-01T08:00:00.123Z");

    @Test
    void readsEventsAsTheyWereWritten() {
        // given
        var told =
                List.of(event("{\"code\":\"A\",\"name\":\"实践所\"}", null), event("{}", TAKEN_DOWN), event(null, null));
        var undecided = new String[] {null, "name is missing", "the body is missing"};
        var rows = new JournalRows();
        for (int i = 0; i < undecided.length; i++) {
            rows.add(7, told.get(i), undecided[i]);
        }
        // when
        var read = new ArrayList<LoggedEvent>();
        rows.forEach(read::add);
        // then
        assertThat(read)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("content")
                .isEqualTo(told);
        assertThat(Reading.of(read.getFirst()).undecided()).isNull();
        assertThat(read).extracting(each -> Reading.of(each).undecided()).containsExactly(undecided);
    }

    private static LoggedEvent event(@Nullable String body, @Nullable Instant loggedAt) {
        return new LoggedEvent(
                UUID.randomUUID(),
                "SiteRenamed",
                "A",
                3,
                Instant.parse("1969-12-31T23:59:59.000001Z"),
                loggedAt,
                "volunteer.sites.v1",
                11,
                42,
                new byte[] {1, 2},
                body == null ? null : body.getBytes(UTF_8),
                new Content.Unreadable(""));
    }
}

package cn.practice.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.event.Event;
import cn.practice.reporting.event.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalRowsTest {

    @Test
    void readsEventsAsTheyWereWritten() {
        // given
        var told = List.of(
                event("{\"code\":\"A\",\"name\":\"实践所\"}", new Event.SiteRenamed("A", "实践所")),
                event("{}", new Event.Unknown("SiteRenamed")),
                event(null, new Event.Unreadable("the body is missing")));
        var rows = new JournalRows();
        told.forEach(each -> rows.add(7, each));
        // when
        var read = new ArrayList<LoggedEvent>();
        rows.forEach(read::add);
        // then
        assertThat(read)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("event")
                .isEqualTo(told);
        assertThat(read)
                .extracting(LoggedEvent::undecided)
                .isEqualTo(told.stream().map(LoggedEvent::undecided).toList());
        assertThat(read.getFirst().event()).isEqualTo(told.getFirst().event());
    }

    private static LoggedEvent event(@Nullable String body, Event event) {
        return new LoggedEvent(
                UUID.randomUUID(),
                "SiteRenamed",
                "A",
                3,
                Instant.parse("1969-12-31T23:59:59.000001Z"),
                "volunteer.sites.v1",
                11,
                42,
                new byte[] {1, 2},
                body == null ? null : body.getBytes(UTF_8),
                event);
    }
}

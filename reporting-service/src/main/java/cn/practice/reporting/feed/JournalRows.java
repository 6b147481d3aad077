package cn.practice.reporting.feed;

import static java.util.Objects.requireNonNull;

import cn.practice.kit.sql.CopyRows;
import cn.practice.reporting.event.Checked;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.event.LoggedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of the journal, which hold everything about an event, so that the event itself need not be kept. */
final class JournalRows {

    private static final String JOURNAL =
            "journal (generation, event_id, type, subject, version, recorded_at, logged_at, topic, partition, log_offset,"
                    + " headers, body, undecided, made_by, checked_by)";

    private final CopyRows rows = new CopyRows();

    /** Adds an event, and why no fold could decide it. */
    void add(long generation, LoggedEvent each, @Nullable String undecided) {
        rows.column(generation).column(each.id()).column(each.type()).column(each.subject());
        rows.column(each.version()).column(each.recordedAt());
        rows.column(each.loggedAt()).column(each.topic());
        rows.column(each.partition()).column(each.offset()).column(each.headers());
        rows.column(each.body()).column(undecided);
        var checked = undecided == null ? Checked.of(each.content()) : null;
        rows.column(checked == null ? null : checked.madeBy());
        rows.column(checked == null ? null : checked.by()).end();
    }

    void into(Connection connection) throws SQLException {
        if (!rows.isEmpty()) {
            rows.into(connection, JOURNAL);
        }
    }

    /** Reads all events once more. */
    void forEach(Consumer<LoggedEvent> action) {
        var reader = rows.reader();
        while (reader.next()) {
            reader.number();
            action.accept(event(reader));
        }
    }

    private static LoggedEvent event(CopyRows.Reader row) {
        var id = row.id();
        var type = requireNonNull(row.text());
        var subject = requireNonNull(row.text());
        long version = row.number();
        var recordedAt = requireNonNull(row.instant());
        var loggedAt = row.instant();
        var topic = requireNonNull(row.text());
        int partition = row.integer();
        long offset = row.number();
        var headers = requireNonNull(row.bytes());
        var body = row.bytes();
        var content = EventReader.again(body, row.text());
        row.bytes();
        row.bytes();
        return new LoggedEvent(
                id, type, subject, version, recordedAt, loggedAt, topic, partition, offset, headers, body, content);
    }
}

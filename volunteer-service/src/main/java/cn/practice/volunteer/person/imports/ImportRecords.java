package cn.practice.volunteer.person.imports;

import cn.practice.kit.id.Ids;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of imports: how far each is and what became of its lines, nothing that the sheet says of people. */
@ApplicationScoped
class ImportRecords {

    private static final String NO_SITE = "";
    private static final String START = """
            insert into people_import (id, digest, brought_by, site_code, started_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String FIND =
            "select id from people_import where brought_by = ? and digest = ? and site_code = ?";
    private static final String LOCK = "select last_line from people_import where id = ? for update";
    private static final String KEEP_LINES = """
            insert into people_import_line (import_id, line, volunteer_id, code, field, first_line)
            select ?, * from unnest(?::int4[], ?::uuid[], ?::text[], ?::text[], ?::int4[])""";
    private static final String GO_ON = """
            update people_import
               set last_line = ?, added = added + ?, unchanged = unchanged + ?, refused = refused + ?
             where id = ?""";
    private static final String REFUSED = """
            select * from people_import_line
             where import_id = ? and line > ? and code is not null order by line limit ?""";

    private final Sql sql;
    private final CivilTime time;

    ImportRecords(Sql sql, CivilTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** An import, and whether it is a new one. */
    record Started(UUID id, boolean isNew) {}

    Started start(byte[] digest, UUID broughtBy, @Nullable String site) {
        var siteCode = Objects.requireNonNullElse(site, NO_SITE);
        var isNew = sql.update(START, Ids.next(), digest, broughtBy, siteCode, time.now()) > 0;
        return new Started(
                sql.find(FIND, row -> row.id("id"), broughtBy, digest, siteCode).orElseThrow(), isNew);
    }

    /** The last line that is done; others wait until the transaction ends. */
    int lock(UUID id) {
        return sql.find(LOCK, row -> row.number("last_line"), id).orElseThrow();
    }

    /** Keeps what became of lines, the last of which is the import's last for now. */
    void keep(UUID id, List<LineOutcome> outcomes) {
        sql.update(
                KEEP_LINES,
                id,
                Column.of(outcomes, LineOutcome::line),
                Column.of(outcomes, LineOutcome::volunteerId),
                Column.of(
                        outcomes,
                        each -> each.fault() == null
                                ? null
                                : each.fault().code().name()),
                Column.of(
                        outcomes,
                        each -> each.fault() == null ? null : each.fault().field()),
                Column.of(
                        outcomes,
                        each -> each.fault() == null ? null : each.fault().firstLine()));
        int added = (int) outcomes.stream().filter(LineOutcome::added).count();
        int refused =
                (int) outcomes.stream().filter(each -> each.fault() != null).count();
        sql.update(GO_ON, outcomes.getLast().line(), added, outcomes.size() - added - refused, refused, id);
    }

    void finish(UUID id) {
        sql.update("update people_import set done_at = ? where id = ? and done_at is null", time.now(), id);
    }

    PeopleImportView view(UUID id) {
        return sql.find("select * from people_import where id = ?", ImportRecords::view, id)
                .orElseThrow(() -> new NotFound("import", id));
    }

    private static PeopleImportView view(Row row) throws SQLException {
        int added = row.number("added");
        int unchanged = row.number("unchanged");
        int refused = row.number("refused");
        var site = row.text("site_code");
        var done = row.instantOrNull("done_at");
        return new PeopleImportView(
                row.id("id"),
                done == null ? ImportState.RUNNING : ImportState.DONE,
                row.id("brought_by"),
                site.isEmpty() ? null : site,
                added + unchanged + refused,
                added,
                unchanged,
                refused,
                row.instant("started_at"),
                done);
    }

    /** The lines that brought nobody in, in the order of the sheet. */
    Page<Map.Entry<Integer, LineFault>> refused(UUID id, @Nullable String cursor, int limit) {
        return Page.of(
                sql.list(REFUSED, ImportRecords::fault, id, after(cursor), limit + 1),
                limit,
                last -> Cursor.encode(last.getKey()));
    }

    private static Map.Entry<Integer, LineFault> fault(Row row) throws SQLException {
        return Map.entry(
                row.number("line"),
                new LineFault(
                        row.constant(LineCode.class, "code"), row.textOrNull("field"), row.numberOrNull("first_line")));
    }

    private static int after(@Nullable String cursor) {
        try {
            return cursor == null
                    ? 0
                    : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }
}

package cn.practice.activity.imports;

import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.imports.ImportItemView.Refused;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals and what is in them, for staff of the owning site, auditors and administrators. */
@ApplicationScoped
class ImportList {

    private final Sql sql;
    private final ItemJson json;
    private final Access access;
    private final Jurisdiction jurisdiction;
    private final Problems problems;

    ImportList(Sql sql, ItemJson json, Access access, Jurisdiction jurisdiction, Problems problems) {
        this.sql = sql;
        this.json = json;
        this.access = access;
        this.jurisdiction = jurisdiction;
        this.problems = problems;
    }

    ImportView get(UUID id) {
        var found = sql.find(ImportView.SELECT + "where p.id = ?", ImportView::read, id)
                .orElseThrow(() -> new NotFound("import", id));
        if (!access.isAuditor()) {
            access.requireStaffOf(found.ownerSiteCode());
        }
        return found;
    }

    /** The latest first; those of the sites that the caller is staff of, all of them for auditors and administrators. */
    Page<ImportView> page(@Nullable ImportState state, @Nullable String cursor, int limit) {
        return Latest.of(ImportView.SELECT, "p.id")
                .and(jurisdiction.over("p.owner_site_code"))
                .and("p.state = ?", state)
                .page(sql, cursor, limit, ImportView::read, ImportView::id);
    }

    /** Those of one proposal, in the order in which they were sent. */
    Page<ImportItemView> items(
            UUID id, @Nullable ItemState state, @Nullable String cursor, int limit, @Nullable String acceptLanguage) {
        get(id);
        var language = problems.language(acceptLanguage);
        var views = sql.list("""
                select * from import_item
                 where import_id = ? and place > ? and (?::text is null or state = ?) order by place limit ?""", row -> read(row, language), id, after(cursor), state, state, limit + 1);
        return Page.of(views, limit, last -> Cursor.encode(last.index()));
    }

    private static int after(@Nullable String cursor) {
        if (cursor == null) {
            return -1;
        }
        try {
            return Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    private ImportItemView read(Row row, Locale language) throws SQLException {
        return new ImportItemView(
                row.number("place"),
                json.read(row.text("content")),
                row.constant(ItemState.class, "state"),
                row.idOrNull("activity_id"),
                refused(row, language));
    }

    private @Nullable Refused refused(Row row, Locale language) throws SQLException {
        var code = row.textOrNull("code");
        return code == null
                ? null
                : new Refused(
                        code,
                        row.text(language.equals(Locale.ENGLISH) ? "detail_en" : "detail_zh"),
                        json.members(row.text("members")));
    }
}

package cn.practice.volunteer.person.reading;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people, and those who look after the whole district, may know of who has seen whose data: how often, not who. */
@ApplicationScoped
class ReadingCounts {

    private final Sql sql;
    private final Access access;

    ReadingCounts(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    /** The latest day first. */
    @Transactional
    Page<ReadingCount> of(UUID volunteer, PageRequest request) {
        requireConcerned(volunteer);
        var query = Statement.of(
                "select day, role, sum(times)::bigint as times from reading where volunteer_id = ?", volunteer);
        var after = after(request.cursor());
        if (after != null) {
            query.add("and (day < ? or day = ? and role > ?)", after.day(), after.day(), after.role());
        }
        query.add("group by day, role order by day desc, role limit ?", request.limit() + 1);
        return Page.of(
                sql.list(query, ReadingCounts::read), request.limit(), last -> Cursor.encode(last.day(), last.role()));
    }

    private void requireConcerned(UUID volunteer) {
        var account = sql.find(
                        "select subject from volunteer where id = ?",
                        row -> Optional.ofNullable(row.idOrNull("subject")),
                        volunteer)
                .orElseThrow(() -> new NotFound("volunteer", volunteer));
        if (!account.equals(Optional.of(access.subject())) && !access.isAuditor() && !access.isDistrictAdmin()) {
            throw new Forbidden();
        }
    }

    private static @Nullable ReadingCount after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new ReadingCount(LocalDate.parse(parts.getFirst()), ReaderRole.valueOf(parts.getLast()), 0);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    private static ReadingCount read(Row row) throws SQLException {
        return new ReadingCount(row.day("day"), row.constant(ReaderRole.class, "role"), row.count("times"));
    }
}

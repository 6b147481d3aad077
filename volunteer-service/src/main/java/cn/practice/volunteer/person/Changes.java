package cn.practice.volunteer.person;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of each record: what was changed when and by whom, without what it said before. */
@ApplicationScoped
public class Changes {

    private final Directory directory;
    private final Sql sql;

    Changes(Directory directory, Sql sql) {
        this.directory = directory;
        this.sql = sql;
    }

    /** Keeps a change, where anything has. */
    void keep(Volunteer volunteer, Set<ChangedField> fields, By by, @Nullable String reasonCode) {
        if (fields.isEmpty()) {
            return;
        }
        volunteer.edited();
        sql.update(
                "insert into volunteer_change (id, volunteer_id, at, by_role, fields, reason_code)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                volunteer.id(),
                MachineClock.now(),
                ChangedBy.of(by).name(),
                Column.of(fields, ChangedField::name),
                reasonCode);
    }

    /** The latest first, for those who may look the person up. */
    @Transactional
    public Page<VolunteerChange> of(UUID volunteer, @Nullable String cursor, int limit) {
        directory.requireReadable(volunteer);
        return Latest.of("select * from volunteer_change", "id")
                .and("volunteer_id = ?", volunteer)
                .page(sql, cursor, limit, VolunteerChange::read, VolunteerChange::id);
    }
}

package cn.practice.activity.attendance.objection;

import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.copies.Persons;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objections as they are read, the latest first. */
@ApplicationScoped
class ObjectionList {

    private final Sql sql;
    private final Access access;
    private final Jurisdiction jurisdiction;
    private final Persons persons;

    ObjectionList(Sql sql, Access access, Jurisdiction jurisdiction, Persons persons) {
        this.sql = sql;
        this.access = access;
        this.jurisdiction = jurisdiction;
        this.persons = persons;
    }

    Objection get(UUID id) {
        return sql.find(Objection.SELECT + "where o.id = ?", Objection::read, id)
                .orElseThrow(() -> new NotFound("objection", id));
    }

    Optional<Objection> to(UUID creditId) {
        return sql.find(Objection.SELECT + "where o.credit_id = ?", Objection::read, creditId);
    }

    /** One, for its person, staff over them or over the owner, and auditors. */
    ObjectionView view(UUID id) {
        var objection = get(id);
        if (!access.isStaffOf(objection.ownerSite()) && !persons.mayRead(objection.volunteerId())) {
            throw new Forbidden();
        }
        return ObjectionView.of(objection);
    }

    /** Those of a person, or else those that the caller may decide; all of them for auditors and the administrator. */
    Page<ObjectionView> page(
            @Nullable ObjectionState state, @Nullable String volunteer, @Nullable String cursor, int limit) {
        var whose = volunteer == null
                ? jurisdiction.over("h.checking_site")
                : Statement.of("o.volunteer_id = ?", persons.readable(volunteer).id());
        return Latest.of(Objection.SELECT, "o.id")
                .and(whose)
                .and("o.state = ?", state)
                .page(sql, cursor, limit, Objection::read, Objection::id)
                .map(ObjectionView::of);
    }
}

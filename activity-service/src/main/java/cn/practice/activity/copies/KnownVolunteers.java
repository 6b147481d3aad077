package cn.practice.activity.copies;

import cn.practice.activity.copies.VolunteerEvent.SkillGranted;
import cn.practice.activity.copies.VolunteerEvent.SkillWithdrawn;
import cn.practice.activity.copies.VolunteerEvent.StandingStated;
import cn.practice.activity.copies.VolunteerEvent.Unknown;
import cn.practice.activity.copies.VolunteerEvent.VolunteerApproved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRegistered;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReinstated;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRejected;
import cn.practice.activity.copies.VolunteerEvent.VolunteerSuspended;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.inbox.Patience;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The copied volunteers. */
@ApplicationScoped
public class KnownVolunteers {

    private final Sql sql;
    private final Patience patience;

    KnownVolunteers(Sql sql, Patience patience) {
        this.sql = sql;
        this.patience = patience;
    }

    public Optional<KnownVolunteer> find(UUID id) {
        return sql.find("select * from known_volunteer where id = ?", KnownVolunteer::read, id);
    }

    public Map<UUID, KnownVolunteer> find(Collection<UUID> ids) {
        return sql
                .list("select * from known_volunteer where id = any(?::uuid[])", KnownVolunteer::read, Column.of(ids))
                .stream()
                .collect(Collectors.toMap(KnownVolunteer::id, Function.identity()));
    }

    /**
     * Those with one of these ids, and those who sign in as one of these subjects, in the order of registration. Begins
     * a transaction in which rows are looked up by their keys, and locks the persons in the order of their locks, so
     * that two lanes never wait for each other.
     */
    public List<KnownVolunteer> lock(Collection<UUID> ids, Collection<UUID> subjects) {
        return sql.list(Sql.BY_KEYS + """
                with named as (
                  select * from known_volunteer where id = any(?::uuid[])
                  union
                  select * from known_volunteer where subject = any(?::uuid[])),
                locked as materialized (
                  select pg_advisory_xact_lock(key)
                    from (select distinct person_lock(id) as key from named order by key) as keys)
                select named.* from named cross join (select count(*) from locked) as held order by id""", KnownVolunteer::read, Column.of(ids), Column.of(subjects));
    }

    /** The volunteer, waited for a moment; outside a transaction only. */
    public KnownVolunteer await(UUID id) {
        return patience.await("volunteer", id, () -> find(id));
    }

    /** Passes for nobody or an approved volunteer, after waiting a moment for them; outside a transaction only. */
    public void awaitApproved(String field, @Nullable UUID id) {
        if (id != null && awaitDecision(await(id)).status() != VolunteerStatus.APPROVED) {
            throw new Invalid(field, "an approved volunteer");
        }
    }

    /** The volunteer who signs in as this subject, waited for a moment; outside a transaction only. */
    public KnownVolunteer awaitSubject(UUID subject) {
        return patience.await(() -> findSubject(subject)).orElseThrow(() -> new NotYetKnown("subject", subject));
    }

    /** The same person once approval or rejection has arrived, waited for a moment; outside a transaction only. */
    public KnownVolunteer awaitDecision(KnownVolunteer person) {
        return patience.await(() -> find(person.id()).filter(each -> each.status() != VolunteerStatus.PENDING))
                .orElse(person);
    }

    /** Waits a moment for all of them and says which are known; outside a transaction only. */
    public Map<UUID, KnownVolunteer> awaitAll(Collection<UUID> ids) {
        if (!ids.stream().allMatch(patience.missing()::mayStillCome)) {
            return find(ids);
        }
        return patience.await(() -> Optional.of(find(ids)).filter(found -> found.size() == ids.size()))
                .orElseGet(() -> find(ids));
    }

    /** Somebody may register anew under a subject that was freed. */
    private Optional<KnownVolunteer> findSubject(UUID subject) {
        return sql.find(
                "select * from known_volunteer where subject = ? order by id desc limit 1",
                KnownVolunteer::read,
                subject);
    }

    /** Whether this person is the one who signs in as the subject. */
    public boolean isSame(UUID volunteerId, UUID subject) {
        return find(volunteerId).filter(each -> each.subject().equals(subject)).isPresent();
    }

    void apply(VolunteerEvent event, long version) {
        switch (event) {
            case VolunteerRegistered(var id, var number, var subject, var siteCode, var ageClass) ->
                sql.update("""
                        insert into known_volunteer as known (id, number, subject, status, site_code, age_class, version)
                        values (?, ?, ?, 'PENDING', ?, ?, ?)
                        on conflict (id) do update
                           set number = excluded.number, subject = excluded.subject, status = excluded.status,
                               site_code = excluded.site_code, age_class = excluded.age_class,
                               version = excluded.version
                         where known.version < excluded.version""", id, number, subject, siteCode, ageClass, version);
            case VolunteerApproved(var id) -> status(id, VolunteerStatus.APPROVED, version);
            case VolunteerRejected(var id) -> status(id, VolunteerStatus.REJECTED, version);
            case VolunteerSuspended(var id) -> status(id, VolunteerStatus.SUSPENDED, version);
            case VolunteerReinstated(var id) -> status(id, VolunteerStatus.APPROVED, version);
            case StandingStated(var id, var status) -> status(id, status, version);
            case SkillGranted(var id, var skill) ->
                change(
                        id,
                        version,
                        "update known_volunteer set skills = array_append(array_remove(skills, ?), ?), version = ?"
                                + " where id = ? and version < ?",
                        skill,
                        skill,
                        version,
                        id,
                        version);
            case SkillWithdrawn(var id, var skill) ->
                change(
                        id,
                        version,
                        "update known_volunteer set skills = array_remove(skills, ?), version = ?"
                                + " where id = ? and version < ?",
                        skill,
                        version,
                        id,
                        version);
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }

    private void status(UUID id, VolunteerStatus status, long version) {
        change(
                id,
                version,
                "update known_volunteer set status = ?, version = ? where id = ? and version < ?",
                status,
                version,
                id,
                version);
    }

    private void change(UUID id, long version, String statement, Object... arguments) {
        if (sql.update(statement, arguments) == 0 && find(id).isEmpty()) {
            throw new CannotApply("volunteer " + id + " is not known at version " + version);
        }
    }
}

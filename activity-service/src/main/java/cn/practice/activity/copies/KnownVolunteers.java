package cn.practice.activity.copies;

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

    /**
     * Waits a moment for all of them, and for approval or rejection of each, and says which are known; outside a
     * transaction only.
     */
    public Map<UUID, KnownVolunteer> awaitAllDecided(Collection<UUID> ids) {
        if (!ids.stream().allMatch(patience.missing()::mayStillCome)) {
            return find(ids);
        }
        return patience.await(() -> Optional.of(find(ids)).filter(found -> areDecided(ids, found)))
                .orElseGet(() -> find(ids));
    }

    private static boolean areDecided(Collection<UUID> ids, Map<UUID, KnownVolunteer> found) {
        return found.size() == ids.size()
                && found.values().stream().noneMatch(each -> each.status() == VolunteerStatus.PENDING);
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
        return find(volunteerId).filter(each -> each.signsInAs(subject)).isPresent();
    }
}

package cn.practice.activity.copies;

import cn.practice.activity.copies.VolunteerEvent.AccountLinked;
import cn.practice.activity.copies.VolunteerEvent.AgeClassChanged;
import cn.practice.activity.copies.VolunteerEvent.NotKept;
import cn.practice.activity.copies.VolunteerEvent.SkillGranted;
import cn.practice.activity.copies.VolunteerEvent.SkillWithdrawn;
import cn.practice.activity.copies.VolunteerEvent.StandingStated;
import cn.practice.activity.copies.VolunteerEvent.Unknown;
import cn.practice.activity.copies.VolunteerEvent.VolunteerApproved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerEnrolled;
import cn.practice.activity.copies.VolunteerEvent.VolunteerMerged;
import cn.practice.activity.copies.VolunteerEvent.VolunteerMoved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReapplied;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRegistered;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReinstated;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRejected;
import cn.practice.activity.copies.VolunteerEvent.VolunteerSuspended;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what is told of volunteers into their copy, unless that is newer. */
@ApplicationScoped
class VolunteerProjection {

    private static final String APPROVAL = "status = ?, approved_from = ?";

    private final Sql sql;
    private final Suspensions suspensions;
    private final CivilTime time;

    VolunteerProjection(Sql sql, Suspensions suspensions, CivilTime time) {
        this.sql = sql;
        this.suspensions = suspensions;
        this.time = time;
    }

    /** What was recorded at a time; events of 1.0 say no day, which was that of the record. */
    void apply(VolunteerEvent event, long version, Instant recordedAt) {
        switch (event) {
            case VolunteerRegistered(var id, var number, var subject, var siteCode, var ageClass, var classUntil) ->
                takeIn(id, number, subject, siteCode, ageClass, classUntil, version);
            case VolunteerEnrolled(var id, var number, var siteCode, var ageClass, var classUntil) ->
                takeIn(id, number, null, siteCode, ageClass, classUntil, version);
            case AccountLinked(var id, var subject) -> change(id, version, "subject = ?", subject);
            case AgeClassChanged(var id, var ageClass, var classUntil) ->
                change(id, version, "age_class = ?, class_until = ?", ageClass, classUntil);
            case VolunteerApproved(var id, var day) ->
                change(id, version, APPROVAL, VolunteerStatus.APPROVED, dayOf(day, recordedAt));
            case VolunteerRejected(var id) -> change(id, version, APPROVAL, VolunteerStatus.REJECTED, null);
            case VolunteerSuspended suspended -> suspend(suspended, version, recordedAt);
            case VolunteerReinstated(var id, var day) -> {
                if (change(id, version, "status = ?", VolunteerStatus.APPROVED)) {
                    suspensions.end(id, dayOf(day, recordedAt));
                }
            }
            case StandingStated stated -> state(stated, version, recordedAt);
            case VolunteerReapplied(var id, var siteCode) ->
                change(id, version, APPROVAL + ", site_code = ?", VolunteerStatus.PENDING, null, siteCode);
            case VolunteerMoved(var id, var siteCode) -> change(id, version, "site_code = ?", siteCode);
            case VolunteerMerged(var id) ->
                // their account is that of the other record, and nobody acts as this one
                change(id, version, APPROVAL + ", subject = null", VolunteerStatus.REJECTED, null);
            case SkillGranted(var id, var skill) ->
                change(id, version, "skills = array_append(array_remove(skills, ?), ?)", skill, skill);
            case SkillWithdrawn(var id, var skill) -> change(id, version, "skills = array_remove(skills, ?)", skill);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }

    private void takeIn(
            UUID id,
            String number,
            @Nullable UUID subject,
            String siteCode,
            AgeClass ageClass,
            @Nullable LocalDate classUntil,
            long version) {
        sql.update("""
                insert into known_volunteer as known
                       (id, number, subject, status, site_code, age_class, class_until, version)
                values (?, ?, ?, 'PENDING', ?, ?, ?, ?)
                on conflict (id) do update
                   set number = excluded.number, subject = excluded.subject, status = excluded.status,
                       approved_from = null,
                       site_code = excluded.site_code, age_class = excluded.age_class,
                       class_until = excluded.class_until, version = excluded.version
                 where known.version < excluded.version""", id, number, subject, siteCode, ageClass, classUntil, version);
    }

    private void suspend(VolunteerSuspended event, long version, Instant recordedAt) {
        var id = event.volunteerId();
        if (change(id, version, "status = ?", VolunteerStatus.SUSPENDED)) {
            var shift = Objects.requireNonNullElse(event.clockOffset(), Duration.ZERO);
            suspensions.begin(id, dayOf(event.day(), recordedAt), recordedAt.plus(shift));
        }
    }

    /** The day of an approval that was told itself holds. */
    private void state(StandingStated event, long version, Instant recordedAt) {
        var id = event.volunteerId();
        var status = event.status();
        boolean changed = status == VolunteerStatus.REJECTED
                ? change(id, version, APPROVAL, status, null)
                : change(
                        id,
                        version,
                        "status = ?, approved_from = coalesce(approved_from, ?)",
                        status,
                        dayOf(event.approvedOn(), recordedAt));
        if (changed) {
            suspensions.state(id, event.suspensions());
        }
    }

    private LocalDate dayOf(@Nullable LocalDate told, Instant recordedAt) {
        return told == null ? time.dayOf(recordedAt) : told;
    }

    /** Whether that was news. */
    private boolean change(UUID id, long version, String what, @Nullable Object... values) {
        var arguments = new ArrayList<>(Arrays.asList(values));
        arguments.addAll(Arrays.asList(version, id, version));
        var statement = "update known_volunteer set " + what + ", version = ? where id = ? and version < ?";
        boolean changed = sql.update(statement, arguments.toArray()) > 0;
        if (!changed && !sql.exists("select from known_volunteer where id = ?", id)) {
            throw new CannotApply("volunteer " + id + " is not known at version " + version);
        }
        return changed;
    }
}

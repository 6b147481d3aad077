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
import cn.practice.activity.copies.VolunteerEvent.VolunteerMoved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReapplied;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRegistered;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReinstated;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRejected;
import cn.practice.activity.copies.VolunteerEvent.VolunteerSuspended;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what is told of volunteers into their copy, unless that is newer. */
@ApplicationScoped
class VolunteerProjection {

    private final Sql sql;

    VolunteerProjection(Sql sql) {
        this.sql = sql;
    }

    void apply(VolunteerEvent event, long version) {
        switch (event) {
            case VolunteerRegistered(var id, var number, var subject, var siteCode, var ageClass, var classUntil) ->
                takeIn(id, number, subject, siteCode, ageClass, classUntil, version);
            case VolunteerEnrolled(var id, var number, var siteCode, var ageClass, var classUntil) ->
                takeIn(id, number, null, siteCode, ageClass, classUntil, version);
            case AccountLinked(var id, var subject) -> change(id, version, "subject = ?", subject);
            case AgeClassChanged(var id, var ageClass, var classUntil) ->
                change(id, version, "age_class = ?, class_until = ?", ageClass, classUntil);
            case VolunteerApproved(var id) -> status(id, VolunteerStatus.APPROVED, version);
            case VolunteerRejected(var id) -> status(id, VolunteerStatus.REJECTED, version);
            case VolunteerSuspended(var id) -> status(id, VolunteerStatus.SUSPENDED, version);
            case VolunteerReinstated(var id) -> status(id, VolunteerStatus.APPROVED, version);
            case StandingStated(var id, var status) -> status(id, status, version);
            case VolunteerReapplied(var id, var siteCode) ->
                change(id, version, "status = ?, site_code = ?", VolunteerStatus.PENDING, siteCode);
            case VolunteerMoved(var id, var siteCode) -> change(id, version, "site_code = ?", siteCode);
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
                       site_code = excluded.site_code, age_class = excluded.age_class,
                       class_until = excluded.class_until, version = excluded.version
                 where known.version < excluded.version""", id, number, subject, siteCode, ageClass, classUntil, version);
    }

    private void status(UUID id, VolunteerStatus status, long version) {
        change(id, version, "status = ?", status);
    }

    private void change(UUID id, long version, String what, @Nullable Object... values) {
        var arguments = new ArrayList<>(Arrays.asList(values));
        arguments.addAll(Arrays.asList(version, id, version));
        var statement = "update known_volunteer set " + what + ", version = ? where id = ? and version < ?";
        if (sql.update(statement, arguments.toArray()) == 0
                && !sql.exists("select from known_volunteer where id = ?", id)) {
            throw new CannotApply("volunteer " + id + " is not known at version " + version);
        }
    }
}

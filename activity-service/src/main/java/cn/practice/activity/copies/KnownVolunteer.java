package cn.practice.activity.copies;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules here need to know of a volunteer.
 *
 * @param subject the account they sign in with, if they have one
 * @param ageClass as told last
 * @param classUntil the day from which they are of the next class; none for adults, and where it was not told
 */
public record KnownVolunteer(
        UUID id,
        String number,
        @Nullable UUID subject,
        VolunteerStatus status,
        String siteCode,
        AgeClass ageClass,
        @Nullable LocalDate classUntil) {

    static KnownVolunteer read(Row row) throws SQLException {
        return new KnownVolunteer(
                row.id("id"),
                row.text("number"),
                row.idOrNull("subject"),
                row.constant(VolunteerStatus.class, "status"),
                row.text("site_code"),
                row.constant(AgeClass.class, "age_class"),
                row.dayOrNull("class_until"));
    }

    /** Whether they sign in with this account. */
    public boolean signsInAs(UUID account) {
        return account.equals(subject);
    }

    /** The age class on a day; when the next one ends is not known yet. */
    public AgeClass ageClassOn(LocalDate day) {
        return classUntil == null || day.isBefore(classUntil) ? ageClass : ageClass.next();
    }
}

package cn.practice.activity.copies;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.util.UUID;

/** What rules here need to know of a volunteer. */
public record KnownVolunteer(
        UUID id, String number, UUID subject, VolunteerStatus status, String siteCode, AgeClass ageClass) {

    static KnownVolunteer read(Row row) throws SQLException {
        return new KnownVolunteer(
                row.id("id"),
                row.text("number"),
                row.id("subject"),
                row.constant(VolunteerStatus.class, "status"),
                row.text("site_code"),
                row.constant(AgeClass.class, "age_class"));
    }
}

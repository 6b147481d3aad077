package cn.practice.volunteer.person;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a person's record was changed, and what of it; never to what.
 *
 * @param by whether they did it themselves, or as what somebody else did
 * @param reasonCode why staff corrected who they are
 */
@Schema(name = "VolunteerChange")
public record VolunteerChange(
        UUID id,
        Instant at,
        @Schema(description = "as what somebody did it") ChangedBy by,
        List<ChangedField> fields,

        @Schema(description = "why staff corrected who the person is") @Nullable
        String reasonCode) {

    static VolunteerChange read(Row row) throws SQLException {
        return new VolunteerChange(
                row.id("id"),
                row.instant("at"),
                row.constant(ChangedBy.class, "by_role"),
                row.texts("fields").stream().map(ChangedField::valueOf).toList(),
                row.textOrNull("reason_code"));
    }
}

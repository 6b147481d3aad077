package cn.practice.activity.attendance.reversal;

import cn.practice.kit.problem.Invalid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that were credited wrongly, or somebody who was not there.
 *
 * @param creditId whose minutes are taken back
 * @param attendanceId instead of a credit: taken back whole, with all its minutes
 * @param evidenceRef what proves it
 */
public record NewReversal(
        @Nullable UUID creditId,
        @Nullable UUID attendanceId,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode,
        @Nullable @Size(min = 1, max = 200) String evidenceRef) {

    void requireOne() {
        if ((creditId == null) == (attendanceId == null)) {
            throw new Invalid("creditId", "exactly one of creditId, attendanceId");
        }
    }
}

package cn.practice.volunteer.person.decisions;

import cn.practice.kit.problem.Problem;
import cn.practice.volunteer.person.VolunteerStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each, in the order they were asked for. */
@Schema(name = "Decided")
record Decided(List<One> items) {

    /**
     * What became of one.
     *
     * @param status where the registration stands now, if it was decided
     * @param problem why it was not
     */
    @Schema(name = "DecidedOne")
    record One(
            UUID id,

            @Nullable @Schema(description = "where the registration stands now; absent where it was not decided")
            VolunteerStatus status,

            @Nullable @Schema(description = "why it was not decided; absent where it was")
            Problem problem) {}
}

package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;

/** A request names a volunteer that is not there. */
final class VolunteerUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    VolunteerUnknown(UUID id) {
        super(422, "VOLUNTEER_UNKNOWN", id);
    }
}

package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** Only an approved volunteer may do this. */
final class VolunteerNotApproved extends Refusal {
    private static final long serialVersionUID = 1L;

    VolunteerNotApproved(VolunteerStatus status) {
        super(403, "VOLUNTEER_NOT_APPROVED", status);
        with("state", status);
    }
}

package cn.practice.volunteer.me;

import cn.practice.volunteer.appointment.AppointmentView;
import cn.practice.volunteer.membership.MembershipView;
import cn.practice.volunteer.person.VolunteerView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Me")
record MeView(
        @Schema(description = "the caller's account") UUID subject,

        @Schema(description = "an auditor is nothing beside, since they change nothing")
        List<MyRole> roles,

        @Nullable @Schema(description = "absent where the account is registered as nobody")
        VolunteerView volunteer,

        @Schema(description = "those that act today") List<AppointmentView> appointments,

        @Schema(description = "those asked for or in force") List<MembershipView> memberships,

        @Schema(description = "how many of their notices they have not read")
        long unread) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "MeView[" + subject + "]";
    }
}

package cn.practice.volunteer.me;

import cn.practice.kit.identity.Access;
import cn.practice.volunteer.appointment.AppointmentLists;
import cn.practice.volunteer.appointment.AppointmentView;
import cn.practice.volunteer.membership.MemberLists;
import cn.practice.volunteer.notice.Notices;
import cn.practice.volunteer.person.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** What there is to say to somebody about themselves, as of one moment. */
@ApplicationScoped
class Selves {

    private final Directory directory;
    private final AppointmentLists appointments;
    private final MemberLists memberships;
    private final Notices notices;
    private final Access access;

    Selves(
            Directory directory,
            AppointmentLists appointments,
            MemberLists memberships,
            Notices notices,
            Access access) {
        this.directory = directory;
        this.appointments = appointments;
        this.memberships = memberships;
        this.notices = notices;
        this.access = access;
    }

    @Transactional
    MeView view() {
        var held = appointments.ofSelf();
        var volunteer = directory.selfIfRegistered().orElse(null);
        return new MeView(
                access.subject(),
                roles(held),
                volunteer,
                held,
                memberships.ofSelf(),
                volunteer == null ? 0 : notices.unread(volunteer.id()));
    }

    private List<MyRole> roles(List<AppointmentView> held) {
        if (access.isAuditor()) {
            return List.of(MyRole.AUDITOR);
        }
        var byAppointment = held.stream().map(each -> switch (each.role()) {
            case SITE_STAFF -> MyRole.SITE_STAFF;
            case TEAM_LEADER -> MyRole.TEAM_LEADER;
        });
        var byToken = access.isDistrictAdmin() ? Stream.of(MyRole.DISTRICT_ADMIN) : Stream.<MyRole>empty();
        return Stream.concat(byToken, byAppointment).distinct().sorted().toList();
    }
}

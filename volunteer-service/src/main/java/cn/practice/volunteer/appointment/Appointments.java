package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Role;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.appointment.Refusals.SelfAppointment;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.site.SiteUse;
import cn.practice.volunteer.team.TeamEvent;
import cn.practice.volunteer.team.Teams;
import cn.practice.volunteer.trail.Act;
import cn.practice.volunteer.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who appoints whom: the administrator anybody, staff the leaders of teams below them, nobody himself. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID>, SiteUse {

    /** An appointment, and whether this request made it. */
    record Made(AppointmentView appointment, boolean created) {}

    private final Appointees appointees;
    private final SiteTree sites;
    private final Teams teams;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    Appointments(
            Appointees appointees,
            SiteTree sites,
            Teams teams,
            Access access,
            Outbox outbox,
            Trail trail,
            InstantSource clock) {
        this.appointees = appointees;
        this.sites = sites;
        this.teams = teams;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Made appoint(NewAppointment wish) {
        if (wish.subject().equals(access.subject())) {
            throw new SelfAppointment();
        }
        String ownerSite = authorise(wish);
        long version = appointees.lockAndCount(wish.subject());
        Optional<Appointment> former = live(wish);
        if (former.isPresent()) {
            return new Made(AppointmentView.of(former.get()), false);
        }
        Appointment appointment = Appointment.make(wish, ownerSite, access.subject(), clock.instant());
        persist(appointment);
        tell(appointment, version, appointment.appointed());
        trail.record(Act.APPOINTED, appointment.id());
        return new Made(AppointmentView.of(appointment), true);
    }

    /** Gives the site that oversees the appointment, and keeps what is appointed to from ending meanwhile. */
    private String authorise(NewAppointment wish) {
        return switch (wish.role()) {
            case SITE_STAFF -> {
                access.requireDistrictAdmin();
                String site = only(wish.siteCode(), "siteCode", wish.teamId(), "teamId");
                sites.requireOpen(site);
                yield site;
            }
            case TEAM_LEADER -> {
                UUID team = only(wish.teamId(), "teamId", wish.siteCode(), "siteCode");
                String site = teams.lockAndGetSite(team);
                access.requireStaffOf(site);
                yield site;
            }
        };
    }

    private static <T> T only(@Nullable T wanted, String name, @Nullable Object unwanted, String otherName) {
        if (wanted == null) {
            throw new Invalid(name, "needed for this role");
        }
        if (unwanted != null) {
            throw new Invalid(otherName, "not for this role");
        }
        return wanted;
    }

    @Transactional
    void revoke(UUID id) {
        Appointment appointment =
                findByIdOptional(id).filter(Appointment::isLive).orElseThrow(() -> new NotFound("appointment", id));
        if (appointment.role() == Role.SITE_STAFF) {
            access.requireDistrictAdmin();
        } else {
            access.requireStaffOf(appointment.ownerSite());
        }
        revoke(appointment);
    }

    /** A team without members needs no leader; this holds for every service that copies appointments. */
    void revokeLeaders(@Observes TeamEvent.TeamDisbanded disbanded) {
        list("teamId = ?1 and revokedAt is null order by subject", disbanded.teamId())
                .forEach(this::revoke);
    }

    private void revoke(Appointment appointment) {
        long version = appointees.lockAndCount(appointment.subject());
        getEntityManager().refresh(appointment);
        if (appointment.isLive()) {
            tell(appointment, version, appointment.revoke(clock.instant()));
            trail.record(Act.APPOINTMENT_REVOKED, appointment.id());
        }
    }

    private Optional<Appointment> live(NewAppointment wish) {
        return wish.role() == Role.SITE_STAFF
                ? find("subject = ?1 and siteCode = ?2 and revokedAt is null", wish.subject(), wish.siteCode())
                        .firstResultOptional()
                : find("subject = ?1 and teamId = ?2 and revokedAt is null", wish.subject(), wish.teamId())
                        .firstResultOptional();
    }

    private void tell(Appointment appointment, long version, AppointmentEvent event) {
        String subject = appointment.subject().toString();
        outbox.append(new OutboxEntry(Topics.APPOINTMENTS, subject, subject, version, event));
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and revokedAt is null", siteCode) > 0;
    }
}

package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import cn.practice.volunteer.appointment.Refusals.SelfAppointment;
import cn.practice.volunteer.person.Duties;
import cn.practice.volunteer.person.Volunteers;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.site.SiteUse;
import cn.practice.volunteer.team.TeamEvent.TeamDisbanded;
import cn.practice.volunteer.team.TeamEvent.TeamTransferred;
import cn.practice.volunteer.team.Teams;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Who appoints whom: an administrator anybody, staff the leaders of teams below them, nobody themselves. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID>, SiteUse, Duties {

    /** An appointment, and whether this request made it. */
    record Made(AppointmentView appointment, boolean created) {}

    private final Appointees appointees;
    private final Volunteers volunteers;
    private final SiteTree sites;
    private final Teams teams;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    Appointments(
            Appointees appointees,
            Volunteers volunteers,
            SiteTree sites,
            Teams teams,
            Access access,
            Outbox outbox,
            Trail trail,
            InstantSource clock) {
        this.appointees = appointees;
        this.volunteers = volunteers;
        this.sites = sites;
        this.teams = teams;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Made appoint(NewAppointment wish) {
        var post = wish.post();
        var ownerSite = authorise(post);
        var appointee = new Appointee(wish.volunteerId(), volunteers.lockAccountOfApproved(wish.volunteerId()));
        if (appointee.subject().equals(access.subject())) {
            throw new SelfAppointment();
        }
        var version = appointees.lockAndCount(appointee.subject());
        var former = live(appointee.subject(), post);
        if (former.isPresent()) {
            return new Made(AppointmentView.of(former.get()), false);
        }
        var appointment = Appointment.make(appointee, post, ownerSite, access.subject(), clock.instant());
        persist(appointment);
        tell(appointment, version, appointment.appointed(appointee));
        trail.keep(AppointmentAct.APPOINTED, appointment.id());
        return new Made(AppointmentView.of(appointment), true);
    }

    /** Gives the site that oversees the post; keeps the site or team from ending until the transaction does. */
    private String authorise(Post post) {
        return switch (post) {
            case SiteStaff(var site) -> {
                access.requireDistrictAdmin();
                sites.requireOpen(site);
                yield site;
            }
            case TeamLeader(var team) -> {
                var site = teams.lockAndGetSite(team);
                access.requireStaffOf(site);
                yield site;
            }
        };
    }

    private Optional<Appointment> live(UUID subject, Post post) {
        return switch (post) {
            case SiteStaff(var site) ->
                find("subject = ?1 and siteCode = ?2 and revokedAt is null", subject, site)
                        .firstResultOptional();
            case TeamLeader(var team) ->
                find("subject = ?1 and teamId = ?2 and revokedAt is null", subject, team)
                        .firstResultOptional();
        };
    }

    @Transactional
    void revoke(UUID id) {
        var appointment =
                findByIdOptional(id).filter(Appointment::isLive).orElseThrow(() -> new NotFound("appointment", id));
        switch (appointment.role()) {
            case SITE_STAFF -> access.requireDistrictAdmin();
            case TEAM_LEADER -> access.requireStaffOf(appointment.ownerSite());
        }
        revoke(appointment);
    }

    /** A disbanded team has no leader, also for the services that copy appointments. */
    void revokeLeaders(@Observes TeamDisbanded disbanded) {
        list("teamId = ?1 and revokedAt is null order by subject", disbanded.teamId())
                .forEach(this::revoke);
    }

    /** Leaders of a team come under the site that it is handed over to. */
    void follow(@Observes TeamTransferred transferred) {
        update("ownerSite = ?1 where teamId = ?2 and revokedAt is null", transferred.siteCode(), transferred.teamId());
    }

    private void revoke(Appointment appointment) {
        var version = appointees.lockAndCount(appointment.subject());
        getEntityManager().refresh(appointment);
        if (appointment.isLive()) {
            tell(appointment, version, appointment.revoke(clock.instant()));
            trail.keep(AppointmentAct.APPOINTMENT_REVOKED, appointment.id());
        }
    }

    private void tell(Appointment appointment, long version, AppointmentEvent event) {
        var subject = appointment.subject().toString();
        var by = access.by(null, appointment.ownerSite());
        outbox.append(new OutboxEntry(Topics.APPOINTMENTS, subject, subject, version, event, by));
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and revokedAt is null", siteCode) > 0;
    }

    @Override
    public boolean areHeldBy(UUID subject) {
        return count("subject = ?1 and revokedAt is null", subject) > 0;
    }
}

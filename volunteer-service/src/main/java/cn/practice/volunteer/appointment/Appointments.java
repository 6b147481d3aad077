package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.appointment.AppointmentEvent.Ending;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import cn.practice.volunteer.appointment.Refusals.AppointedAlready;
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
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who appoints whom: an administrator anybody, staff the leaders of teams below them, nobody themselves. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID>, SiteUse, Duties {

    /** Neither revoked nor over, on a day; one that is yet to begin is held too. */
    private static final String HELD = "revokedAt is null and (toDay is null or toDay >= ?2)";

    /** An appointment, and whether this request made it. */
    record Made(AppointmentView appointment, boolean created) {}

    private final Appointees appointees;
    private final Volunteers volunteers;
    private final SiteTree sites;
    private final Teams teams;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final AppointmentViews views;
    private final CivilTime time;

    Appointments(
            Appointees appointees,
            Volunteers volunteers,
            SiteTree sites,
            Teams teams,
            Access access,
            Outbox outbox,
            Trail trail,
            AppointmentViews views,
            CivilTime time) {
        this.appointees = appointees;
        this.volunteers = volunteers;
        this.sites = sites;
        this.teams = teams;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.views = views;
        this.time = time;
    }

    @Transactional
    Made appoint(NewAppointment wish) {
        var post = wish.post();
        var today = time.today();
        var term = wish.term(today);
        var ownerSite = authorise(post);
        var appointee = new Appointee(wish.volunteerId(), volunteers.lockAccountOfApproved(wish.volunteerId()));
        if (appointee.subject().equals(access.subject())) {
            throw new SelfAppointment();
        }
        appointees.lock(appointee.subject());
        var former = standing(appointee.subject(), post)
                .filter(each -> each.term().meets(term))
                .findFirst();
        if (former.isPresent()) {
            return repeated(former.get(), wish, term);
        }
        var by = access.by(null, ownerSite);
        var appointment = Appointment.make(appointee, post, term, ownerSite, by, time.now());
        persist(appointment);
        if (term.hasBegun(today)) {
            begin(appointment);
        }
        trail.keep(AppointmentAct.APPOINTED, appointment.id());
        flush();
        return new Made(views.of(appointment), true);
    }

    /** Who says no first day means from now on, which one that has begun is. */
    private Made repeated(Appointment former, NewAppointment wish, Term term) {
        var sameStart = wish.fromDay() == null
                ? former.term().hasBegun(term.from())
                : former.term().from().equals(term.from());
        if (!sameStart || !Objects.equals(former.term().to(), term.to())) {
            throw new AppointedAlready();
        }
        return new Made(views.of(former), false);
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

    private Stream<Appointment> standing(UUID subject, Post post) {
        return switch (post) {
            case SiteStaff(var site) ->
                list("subject = ?1 and siteCode = ?2 and revokedAt is null order by fromDay", subject, site).stream();
            case TeamLeader(var team) ->
                list("subject = ?1 and teamId = ?2 and revokedAt is null order by fromDay", subject, team).stream();
        };
    }

    /** What somebody acts for today. */
    List<Appointment> actingFor(UUID subject) {
        return list("subject = ?1 and " + HELD + " and fromDay <= ?2 order by id", subject, time.today());
    }

    @Transactional
    void revoke(UUID id) {
        var appointment = findByIdOptional(id).orElseThrow(() -> new NotFound("appointment", id));
        appointees.lock(appointment.subject());
        getEntityManager().refresh(appointment, LockModeType.PESSIMISTIC_WRITE);
        if (!appointment.isStanding() || appointment.term().isOver(time.today())) {
            throw new NotFound("appointment", id);
        }
        switch (appointment.role()) {
            case SITE_STAFF -> access.requireDistrictAdmin();
            case TEAM_LEADER -> access.requireStaffOf(appointment.ownerSite());
        }
        revoke(appointment);
    }

    /** A disbanded team has no leader, also for the services that copy appointments. */
    void revokeLeaders(@Observes TeamDisbanded disbanded) {
        for (var appointment : list("teamId = ?1 and revokedAt is null order by subject, id", disbanded.teamId())) {
            appointees.lock(appointment.subject());
            getEntityManager().refresh(appointment, LockModeType.PESSIMISTIC_WRITE);
            if (appointment.isStanding()) {
                revoke(appointment);
            }
        }
    }

    /** Leaders of a team come under the site that it is handed over to. */
    void follow(@Observes TeamTransferred transferred) {
        update("ownerSite = ?1 where teamId = ?2 and revokedAt is null", transferred.siteCode(), transferred.teamId());
    }

    private void revoke(Appointment appointment) {
        end(appointment, null, access.by(null, appointment.ownerSite()));
        trail.keep(AppointmentAct.APPOINTMENT_REVOKED, appointment.id());
    }

    /** Tells of one whose first day has come, under the person's lock; by whom it was made, whenever that is. */
    void begin(Appointment appointment) {
        tell(appointment, appointment.begin(time.now()), appointment.appointer());
    }

    /** Ends one and tells so, under the person's lock. */
    void end(Appointment appointment, @Nullable Ending reason, By by) {
        appointment.end(reason, time.now()).ifPresent(event -> tell(appointment, event, by));
    }

    private void tell(Appointment appointment, AppointmentEvent event, By by) {
        var subject = appointment.subject().toString();
        var version = appointees.count(appointment.subject());
        outbox.append(new OutboxEntry(Topics.APPOINTMENTS, subject, subject, version, event, by));
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and " + HELD, siteCode, time.today()) > 0;
    }

    @Override
    public boolean areHeldBy(UUID subject) {
        return count("subject = ?1 and " + HELD, subject, time.today()) > 0;
    }
}

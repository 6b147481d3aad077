package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.ReadScope;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The appointments in force or to come: one's own, or those at the sites one reads. */
@ApplicationScoped
public class AppointmentLists {

    private static final Key<Appointment, UUID> BY_ID = Key.id(Appointment::id);

    private final Appointments appointments;
    private final ReadScope scope;
    private final SiteTree tree;
    private final Teams teams;
    private final Access access;
    private final AppointmentViews views;
    private final CivilTime time;

    AppointmentLists(
            Appointments appointments,
            ReadScope scope,
            SiteTree tree,
            Teams teams,
            Access access,
            AppointmentViews views,
            CivilTime time) {
        this.appointments = appointments;
        this.scope = scope;
        this.tree = tree;
        this.teams = teams;
        this.access = access;
        this.views = views;
        this.time = time;
    }

    /** What the caller acts for today. */
    @Transactional
    public List<AppointmentView> ofSelf() {
        return views.of(appointments.actingFor(access.subject()));
    }

    @Transactional
    AppointmentView view(UUID id) {
        var appointment = appointments
                .findByIdOptional(id)
                .filter(each -> each.isStanding() && !each.term().isOver(time.today()))
                .orElseThrow(() -> new NotFound("appointment", id));
        if (!appointment.subject().equals(access.subject()) && !scope.covers(appointment.ownerSite())) {
            throw new Forbidden();
        }
        return views.of(appointment);
    }

    @Transactional
    Page<AppointmentView> own(AppointmentFilter asked, PageRequest request) {
        var sites = asked.site() == null ? null : tree.requireSubtree(asked.site());
        return page(at(sites, asked).where("subject = :subject", "subject", access.subject()), request);
    }

    @Transactional
    Page<AppointmentView> all(AppointmentFilter asked, PageRequest request) {
        return page(readable(asked), request);
    }

    @Transactional
    Page<AppointmentView> of(UUID subject, AppointmentFilter asked, PageRequest request) {
        return page(readable(asked).where("subject = :subject", "subject", subject), request);
    }

    private Listing readable(AppointmentFilter asked) {
        return at(scope.within(asked.site()), asked);
    }

    private Listing at(@Nullable List<String> sites, AppointmentFilter asked) {
        if (asked.team() != null) {
            teams.requireExisting(asked.team());
        }
        return new Listing()
                .where("ownerSite in :sites", "sites", sites)
                .where("teamId = :team", "team", asked.team())
                .where("volunteerId = :volunteer", "volunteer", asked.volunteer());
    }

    private Page<AppointmentView> page(Listing listing, PageRequest request) {
        var page = listing.where("revokedAt is null")
                .where("toDay is null or toDay >= :today", "today", time.today())
                .page(appointments, request, BY_ID, Function.<Appointment>identity());
        return new Page<>(views.of(page.items()), page.next());
    }
}

package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appointments in force: one's own, or those at the sites one reads. */
@ApplicationScoped
class AppointmentLists {

    private static final Key<Appointment, UUID> BY_ID = Key.id(Appointment::id);

    private final Appointments appointments;
    private final ReadScope scope;
    private final Access access;

    AppointmentLists(Appointments appointments, ReadScope scope, Access access) {
        this.appointments = appointments;
        this.scope = scope;
        this.access = access;
    }

    @Transactional
    Page<AppointmentView> own(PageRequest request) {
        return page(new Listing().where("subject = :subject", "subject", access.subject()), request);
    }

    @Transactional
    Page<AppointmentView> all(@Nullable String site, @Nullable UUID team, PageRequest request) {
        return page(readable(site, team), request);
    }

    @Transactional
    Page<AppointmentView> of(UUID subject, @Nullable String site, @Nullable UUID team, PageRequest request) {
        return page(readable(site, team).where("subject = :subject", "subject", subject), request);
    }

    private Listing readable(@Nullable String site, @Nullable UUID team) {
        return new Listing()
                .where("ownerSite in :sites", "sites", scope.within(site))
                .where("teamId = :team", "team", team);
    }

    private Page<AppointmentView> page(Listing listing, PageRequest request) {
        return listing.where("revokedAt is null").page(appointments, request, BY_ID, AppointmentView::of);
    }
}

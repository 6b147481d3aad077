package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.ReadScope;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may look up whom: people themselves, staff those of their sites, auditors and administrators everybody; by name
 * alone, also those who run what somebody takes part in.
 */
@ApplicationScoped
public class Directory {

    private static final Key<Volunteer, UUID> BY_ID = Key.id(Volunteer::id);

    private final Volunteers volunteers;
    private final VolunteerViews views;
    private final NamedVolunteers names;
    private final ReadScope scope;
    private final Access access;

    Directory(Volunteers volunteers, VolunteerViews views, NamedVolunteers names, ReadScope scope, Access access) {
        this.volunteers = volunteers;
        this.views = views;
        this.names = names;
        this.scope = scope;
        this.access = access;
    }

    @Transactional
    VolunteerView self() {
        return views.of(volunteers.self());
    }

    @Transactional
    VolunteerView view(UUID id) {
        return views.of(readable(id));
    }

    /** Refuses a volunteer that the caller may not look up. */
    @Transactional
    public void requireReadable(UUID id) {
        readable(id);
    }

    private Volunteer readable(UUID id) {
        var volunteer = volunteers.findByIdOptional(id).orElseThrow(() -> new NotFound("volunteer", id));
        if (!access.subject().equals(volunteer.subject()) && !scope.covers(volunteer.siteCode())) {
            throw new Forbidden();
        }
        return volunteer;
    }

    /** Of the people asked for, those the caller may see, whole or by name; the others are left out. */
    @Transactional
    Page<ListedVolunteer> named(List<UUID> ids) {
        var readable = scope.covering();
        var byName = names.amongThoseKnown(ids);
        var found = volunteers.list("id in ?1", Sort.by("id"), ids).stream()
                .<ListedVolunteer>mapMulti((volunteer, shown) -> {
                    if (readable.test(volunteer.siteCode()) || access.subject().equals(volunteer.subject())) {
                        shown.accept(ListedVolunteer.whole(views.of(volunteer)));
                    } else if (byName.contains(volunteer.id())) {
                        shown.accept(ListedVolunteer.named(names.named(volunteer)));
                    }
                })
                .toList();
        return new Page<>(found, null);
    }

    @Transactional
    Page<VolunteerView> list(
            @Nullable String site, @Nullable VolunteerStatus status, @Nullable Skill skill, PageRequest request) {
        return new Listing()
                .where("siteCode in :sites", "sites", scope.within(site))
                .where("status = :status", "status", status)
                .where(":skill member of grantedSkills", "skill", skill)
                .page(volunteers, request, BY_ID, views::of);
    }
}

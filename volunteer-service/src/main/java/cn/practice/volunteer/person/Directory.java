package cn.practice.volunteer.person;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.site.ReadScope;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may look up whom: people themselves, staff those of their sites, auditors and administrators everybody; by name
 * alone, also those who run what somebody takes part in.
 */
@ApplicationScoped
public class Directory {

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

    /** The volunteer that the caller is registered as, if they are. */
    @Transactional
    public Optional<VolunteerView> selfIfRegistered() {
        return volunteers.bySubject(access.subject()).map(views::of);
    }

    @Transactional
    VolunteerView view(UUID id) {
        return views.of(readable(id));
    }

    /** Somebody whom another feature found that the caller may see. */
    VolunteerView shown(UUID id) {
        return views.of(volunteers.findByIdOptional(id).orElseThrow(() -> new NotFound("volunteer", id)));
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
    public Page<ListedVolunteer> named(List<UUID> ids) {
        var readable = scope.covering();
        var byName = names.amongThoseKnown(ids);
        var found = volunteers.list("id in ?1", Sort.by("id"), ids);
        var whole = views
                .all(found.stream()
                        .filter(volunteer -> readable.test(volunteer.siteCode())
                                || access.subject().equals(volunteer.subject()))
                        .toList())
                .stream()
                .collect(toMap(VolunteerView::id, ListedVolunteer::whole));
        return new Page<>(
                found.stream()
                        .<ListedVolunteer>mapMulti((volunteer, shown) -> {
                            if (whole.containsKey(volunteer.id())) {
                                shown.accept(whole.get(volunteer.id()));
                            } else if (byName.contains(volunteer.id())) {
                                shown.accept(ListedVolunteer.named(names.named(volunteer)));
                            }
                        })
                        .toList(),
                null);
    }

    /** These people in this order, whom the caller was found to be allowed to see. */
    @Transactional(TxType.MANDATORY)
    public List<ListedVolunteer> shown(List<UUID> ids) {
        var found = volunteers.list("id in ?1", ids).stream().collect(toMap(Volunteer::id, identity()));
        return views.all(ids.stream().map(found::get).filter(Objects::nonNull).toList()).stream()
                .map(ListedVolunteer::whole)
                .toList();
    }
}

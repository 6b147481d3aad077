package cn.practice.volunteer.membership;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.person.Directory;
import cn.practice.volunteer.person.Volunteers;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a team for those who run it, and everybody's own memberships. */
@ApplicationScoped
class MemberLists {

    private static final Key<Membership, UUID> BY_ID = Key.id(Membership::id);

    private final Memberships memberships;
    private final Teams teams;
    private final Volunteers volunteers;
    private final Directory directory;
    private final Access access;

    MemberLists(Memberships memberships, Teams teams, Volunteers volunteers, Directory directory, Access access) {
        this.memberships = memberships;
        this.teams = teams;
        this.volunteers = volunteers;
        this.directory = directory;
        this.access = access;
    }

    @Transactional
    MembershipView view(UUID id) {
        var membership = memberships.findByIdOptional(id).orElseThrow(() -> new NotFound("membership", id));
        if (!runs(membership.teamId())) {
            directory.requireReadable(membership.volunteerId());
        }
        return MembershipView.of(membership);
    }

    private boolean runs(UUID teamId) {
        return teams.siteOf(teamId)
                .filter(site -> access.mayActFor(teamId, site))
                .isPresent();
    }

    @Transactional
    Page<MembershipView> ofTeam(UUID teamId, @Nullable MembershipState state, PageRequest request) {
        var site = teams.siteOf(teamId).orElseThrow(() -> new NotFound("team", teamId));
        if (!access.isAuditor()) {
            access.requireLeaderOf(teamId, site);
        }
        return page(new Listing().where("teamId = :team", "team", teamId), state, request);
    }

    @Transactional
    Page<MembershipView> own(@Nullable MembershipState state, PageRequest request) {
        return page(
                new Listing().where("volunteerId = :volunteer", "volunteer", volunteers.idOfSelf()), state, request);
    }

    @Transactional
    Page<MembershipView> ofVolunteer(UUID id, @Nullable MembershipState state, PageRequest request) {
        directory.requireReadable(id);
        return page(new Listing().where("volunteerId = :volunteer", "volunteer", id), state, request);
    }

    private Page<MembershipView> page(Listing listing, @Nullable MembershipState state, PageRequest request) {
        if (state == null) {
            listing.where("state <> :ended", "ended", MembershipState.ENDED);
        }
        return listing.where("state = :state", "state", state).page(memberships, request, BY_ID, MembershipView::of);
    }
}

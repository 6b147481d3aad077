package cn.practice.volunteer.membership;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Volunteers;
import cn.practice.volunteer.team.TeamEvent.TeamDisbanded;
import cn.practice.volunteer.team.TeamNames;
import cn.practice.volunteer.team.Teams;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to which team: asked for by the volunteer, approved by leader or staff, or added by them. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** A membership, and whether this request made it. */
    record Joined(MembershipView membership, boolean created) {}

    private final Teams teams;
    private final Volunteers volunteers;
    private final Access access;
    private final TeamNames names;
    private final Trail trail;
    private final InstantSource clock;

    Memberships(Teams teams, Volunteers volunteers, Access access, TeamNames names, Trail trail, InstantSource clock) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.access = access;
        this.names = names;
        this.trail = trail;
        this.clock = clock;
    }

    /** The caller asks to join; a repeat answers with what they have. */
    @Transactional
    Joined ask(UUID teamId) {
        teams.lockAndGetSite(teamId);
        var self = volunteers.requireApprovedSelf();
        return live(teamId, self)
                .map(own -> new Joined(shown(own), false))
                .orElseGet(() -> new Joined(shown(request(teamId, self)), true));
    }

    /** Leader or staff add a volunteer, or approve what they have asked for. */
    @Transactional
    Joined add(UUID teamId, UUID volunteerId) {
        access.requireLeaderOf(teamId, teams.lockAndGetSite(teamId));
        volunteers.requireApproved(volunteerId);
        var former = live(teamId, volunteerId);
        var membership = former.orElseGet(() -> request(teamId, volunteerId));
        activate(membership, MembershipAct.MEMBER_ADDED);
        return new Joined(shown(membership), former.isEmpty());
    }

    @Transactional
    MembershipView approve(UUID id) {
        var membership = locked(id);
        access.requireLeaderOf(membership.teamId(), teams.lockAndGetSite(membership.teamId()));
        volunteers.requireApproved(membership.volunteerId());
        activate(membership, MembershipAct.MEMBERSHIP_APPROVED);
        return shown(membership);
    }

    @Transactional
    void end(UUID id) {
        var membership = locked(id);
        var own = volunteers.idOf(access.subject()).stream().anyMatch(membership.volunteerId()::equals);
        if (!own) {
            access.requireLeaderOf(membership.teamId(), teams.lockAndGetSite(membership.teamId()));
            trail.keep(MembershipAct.MEMBERSHIP_ENDED, id);
        }
        if (membership.end(clock.instant())) {
            teams.leave(membership.teamId(), membership.volunteerId(), own);
        }
    }

    /** Memberships end with their team, which tells it for all of them. */
    void endAll(@Observes TeamDisbanded disbanded) {
        update(
                "state = ?1, endedAt = ?2 where teamId = ?3 and state <> ?1",
                MembershipState.ENDED,
                clock.instant(),
                disbanded.teamId());
    }

    private MembershipView shown(Membership membership) {
        return MembershipView.of(membership, names.of(List.of(membership), Membership::teamId));
    }

    private Membership request(UUID teamId, UUID volunteerId) {
        var membership = Membership.request(teamId, volunteerId, clock.instant());
        persist(membership);
        return membership;
    }

    private void activate(Membership membership, MembershipAct act) {
        if (membership.activate(clock.instant())) {
            teams.join(membership.teamId(), membership.volunteerId());
            trail.keep(act, membership.id());
        }
    }

    private Optional<Membership> live(UUID teamId, UUID volunteerId) {
        return find("teamId = ?1 and volunteerId = ?2 and state <> ?3", teamId, volunteerId, MembershipState.ENDED)
                .firstResultOptional();
    }

    /** The membership, read again under its team's lock: it may have changed while this waited. */
    private Membership locked(UUID id) {
        var membership = findByIdOptional(id).orElseThrow(() -> new NotFound("membership", id));
        if (!membership.isEnded()) {
            teams.lockAndGetSite(membership.teamId());
            getEntityManager().refresh(membership);
        }
        if (membership.isEnded()) {
            throw new NotFound("membership", id);
        }
        return membership;
    }
}

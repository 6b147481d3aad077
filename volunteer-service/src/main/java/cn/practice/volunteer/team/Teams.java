package cn.practice.volunteer.team;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.site.SiteUse;
import cn.practice.volunteer.team.Refusals.TeamExists;
import cn.practice.volunteer.team.Refusals.TeamUnknown;
import cn.practice.volunteer.team.TeamEvent.TeamDisbanded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The teams. Everything told about a team and its members is told here, in one order. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID>, SiteUse {

    /** The index does not see those that had the name before spellings were passed over. */
    private static final String IS_TAKEN =
            "select from team where site_code = ? and name_key = team_name_key(?) and disbanded_at is null and id <> ?";

    private final SiteTree sites;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final Sql sql;
    private final InstantSource clock;
    private final Event<TeamDisbanded> disbanded;

    Teams(
            SiteTree sites,
            Access access,
            Outbox outbox,
            Trail trail,
            Sql sql,
            InstantSource clock,
            Event<TeamDisbanded> disbanded) {
        this.sites = sites;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
        this.disbanded = disbanded;
    }

    @Transactional
    Team form(NewTeam plan) {
        access.requireStaffOf(plan.siteCode());
        sites.requireOpen(plan.siteCode());
        var team = Team.form(plan, clock.instant());
        requireFree(plan.siteCode(), plan.name(), team.id());
        persist(team);
        flushNamed(team);
        tell(team, team.formed(), staff(team));
        trail.keep(TeamAct.TEAM_FORMED, team.id());
        return team;
    }

    @Transactional
    void disband(UUID id) {
        var team = locked(id);
        access.requireStaffOf(team.siteCode());
        var event = team.disband(clock.instant());
        tell(team, event, staff(team));
        trail.keep(TeamAct.TEAM_DISBANDED, id);
        disbanded.fire(event);
    }

    /** Tells that a volunteer belongs to a team; takes the team's lock. */
    @Transactional(TxType.MANDATORY)
    public void join(UUID teamId, UUID volunteerId) {
        var team = locked(teamId);
        tell(team, team.join(volunteerId), access.by(teamId, team.siteCode()));
    }

    /**
     * Tells that a volunteer has left a team; takes the team's lock.
     *
     * @param own whether they leave it themselves
     */
    @Transactional(TxType.MANDATORY)
    public void leave(UUID teamId, UUID volunteerId, boolean own) {
        var team = locked(teamId);
        tell(team, team.leave(volunteerId), own ? access.self() : access.by(teamId, team.siteCode()));
    }

    /** Keeps a team from disbanding until the transaction ends; gives the site it belongs to. */
    @Transactional(TxType.MANDATORY)
    public String lockAndGetSite(UUID teamId) {
        return findByIdOptional(teamId, LockModeType.PESSIMISTIC_WRITE)
                .filter(Team::isLive)
                .orElseThrow(() -> new TeamUnknown(teamId))
                .siteCode();
    }

    /** The site a live team belongs to. */
    @Transactional
    public Optional<String> siteOf(UUID teamId) {
        return findByIdOptional(teamId).filter(Team::isLive).map(Team::siteCode);
    }

    /** What a team is called, or was when it disbanded. */
    @Transactional
    public Optional<String> nameOf(UUID teamId) {
        return findByIdOptional(teamId).map(Team::name);
    }

    /** Refuses a team that never was; one that has disbanded was. */
    @Transactional(TxType.MANDATORY)
    public void requireExisting(UUID teamId) {
        if (findById(teamId) == null) {
            throw new NotFound("team", teamId);
        }
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and disbandedAt is null", siteCode) > 0;
    }

    /** Refuses a name that another team of the site has. */
    void requireFree(String siteCode, String name, UUID self) {
        if (sql.exists(IS_TAKEN, siteCode, name, self)) {
            throw new TeamExists(name);
        }
    }

    /** As {@link #requireFree}, where another replica was faster. */
    void flushNamed(Team team) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new TeamExists(team.name());
        }
    }

    Team locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Team::isLive)
                .orElseThrow(() -> new NotFound("team", id));
    }

    By staff(Team team) {
        return access.by(null, team.siteCode());
    }

    void tell(Team team, TeamEvent event, By by) {
        var id = team.id().toString();
        outbox.append(new OutboxEntry(Topics.TEAMS, id, id, team.version(), event, by));
    }
}

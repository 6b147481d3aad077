package cn.practice.volunteer.team;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
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
import org.jspecify.annotations.Nullable;

/** The teams. Everything told about a team and its members is told here, in one order. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID>, SiteUse {

    private static final Key<Team, UUID> BY_ID = Key.id(Team::id);
    /** The index does not see those that had the name before spellings were passed over. */
    private static final String IS_TAKEN =
            "select from team where site_code = ? and name_key = team_name_key(?) and disbanded_at is null";

    private static final String NAMESAKES = """
            select id from team t
             where disbanded_at is null
               and exists (select from team other
                            where other.site_code = t.site_code and other.name_key = t.name_key
                              and other.id <> t.id and other.disbanded_at is null)""";

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
    TeamView form(NewTeam plan) {
        access.requireStaffOf(plan.siteCode());
        sites.requireOpen(plan.siteCode());
        if (sql.exists(IS_TAKEN, plan.siteCode(), plan.name())) {
            throw new TeamExists(plan.name());
        }
        var team = Team.form(plan, clock.instant());
        try {
            persistAndFlush(team);
        } catch (ConstraintViolationException e) {
            throw new TeamExists(plan.name());
        }
        tell(team, team.formed(), staff(team));
        trail.keep(TeamAct.TEAM_FORMED, team.id());
        return TeamView.of(team);
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

    @Transactional
    TeamView view(UUID id) {
        return findByIdOptional(id).filter(Team::isLive).map(TeamView::of).orElseThrow(() -> new NotFound("team", id));
    }

    @Transactional
    Page<TeamView> list(@Nullable TeamType type, @Nullable String site, boolean namesakes, PageRequest request) {
        var subtree = site == null ? null : sites.requireSubtree(site);
        var sharing = namesakes ? sql.list(NAMESAKES, row -> row.id("id")) : null;
        return new Listing()
                .where("disbandedAt is null")
                .where("type = :type", "type", type)
                .where("siteCode in :sites", "sites", subtree)
                .where("id in :sharing", "sharing", sharing)
                .page(this, request, BY_ID, TeamView::of);
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

    private Team locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Team::isLive)
                .orElseThrow(() -> new NotFound("team", id));
    }

    private By staff(Team team) {
        return access.by(null, team.siteCode());
    }

    private void tell(Team team, TeamEvent event, By by) {
        var id = team.id().toString();
        outbox.append(new OutboxEntry(Topics.TEAMS, id, id, team.version(), event, by));
    }
}

package cn.practice.volunteer.team;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.SiteNames;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Live teams for everybody, with the names of their sites. */
@ApplicationScoped
class TeamLists {

    private static final Key<Team, UUID> BY_ID = Key.id(Team::id);

    private static final String NAMESAKES = """
            select id from team t
             where disbanded_at is null
               and exists (select from team other
                            where other.site_code = t.site_code and other.name_key = t.name_key
                              and other.id <> t.id and other.disbanded_at is null)""";

    private final Teams teams;
    private final SiteTree sites;
    private final SiteNames names;
    private final Sql sql;

    TeamLists(Teams teams, SiteTree sites, SiteNames names, Sql sql) {
        this.teams = teams;
        this.sites = sites;
        this.names = names;
        this.sql = sql;
    }

    @Transactional
    TeamView view(UUID id) {
        return teams.findByIdOptional(id)
                .filter(Team::isLive)
                .map(this::shown)
                .orElseThrow(() -> new NotFound("team", id));
    }

    TeamView shown(Team team) {
        return TeamView.of(team, names.of(List.of(team), Team::siteCode));
    }

    @Transactional
    Page<TeamView> list(TeamFilter asked, PageRequest request) {
        var subtree = asked.site() == null ? null : sites.requireSubtree(asked.site());
        var sharing = asked.namesakes() ? sql.list(NAMESAKES, row -> row.id("id")) : null;
        var page = new Listing()
                .where("disbandedAt is null")
                .where("type = :type", "type", asked.type())
                .where("category = :category", "category", asked.category())
                .where("siteCode in :sites", "sites", subtree)
                .where("nameKey like :part escape '!'", "part", pattern(asked.part()))
                .where("id in :sharing", "sharing", sharing)
                .page(teams, request, BY_ID, Function.<Team>identity());
        var siteNames = names.of(page.items(), Team::siteCode);
        return page.map(team -> TeamView.of(team, siteNames));
    }

    /** What names are like that have the part, in the spelling in which names are compared. */
    private @Nullable String pattern(@Nullable String part) {
        if (part == null) {
            return null;
        }
        var key = sql.list("select team_name_key(?) as key", row -> row.text("key"), part)
                .getFirst();
        return "%" + key.replaceAll("[!%_]", "!$0") + "%";
    }
}

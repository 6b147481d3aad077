package cn.practice.benchmark.read;

import cn.practice.benchmark.stage.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What 39 sites plan in two years, written straight into activity-service's tables: the past was held, the future is
 * published, one in a hundred was cancelled; a shift each, every third of them full.
 */
final class Programme {

    static final int ACTIVITIES = 100_000;

    private static final List<String> TOLD = List.of(
            // with those of the stage one institute, eight stations and thirty points
            """
            insert into known_site (code, name, level, parent_code, version)
            select (321181001000 + n)::text, 'Station', 'STATION', '321181001000', 1 from generate_series(2, 8) as n
            union all
            select (321181001100 + n)::text, 'Point', 'POINT', (321181001001 + n % 8)::text, 1
              from generate_series(1, 30) as n""",
            """
            insert into known_team (id, name, type, site_code, version)
            select gen_random_uuid(), 'Team', 'CARING', (321181001001 + n % 8)::text, 1
              from generate_series(1, 40) as n""",
            """
            insert into campaign (id, name, from_day, to_day, created_at, created_by)
            select gen_random_uuid(), 'Campaign', current_date, current_date, now(), gen_random_uuid()
              from generate_series(1, 8)""",
            // hashes, so that site, kind, team and campaign are independent of each other and the same each time
            """
            insert into activity (id, title, kind, campaign_id, site_code, owner_site_code, team_id,
                                  counts_as_service, starts_at, ends_at, state, created_at, created_by, published_at)
            select gen_random_uuid(), 'Benchmark ' || n,
                   kinds[1 + (hashint4(n) & 65535) %% 12],
                   case when n %% 10 = 0 then campaigns[1 + (hashint4(n + 1) & 65535) %% 8] end,
                   sites[1 + (hashint4(n + 2) & 65535) %% 38], '321181001000',
                   teams[1 + (hashint4(n + 3) & 65535) %% 40], true, at, at + interval '2 hours',
                   case when n %% 100 = 7 then 'CANCELLED' when at < now() then 'HELD' else 'PUBLISHED' end,
                   now(), gen_random_uuid(), now()
              from (select array(select code from kind order by place) as kinds,
                           array(select id from campaign order by id) as campaigns,
                           array(select code from known_site where level <> 'INSTITUTE' order by code) as sites,
                           array(select id from known_team order by id) as teams) as known,
                   generate_series(0, %d) as n,
                   lateral (select date_trunc('hour', now()) - interval '365 days' + n * interval '630 seconds') as s(at)""".formatted(ACTIVITIES - 1),
            """
            insert into shift (id, activity_id, name, role, capacity, waitlist_limit, starts_at, ends_at,
                               sign_up_closes_at, withdrawal_deadline)
            select gen_random_uuid(), id, 'Hall', 'SERVICE', 20, 0, starts_at, ends_at, ends_at, starts_at
              from activity""",
            """
            insert into shift_places (shift_id, activity_id, capacity, waitlist_limit, taken)
            select s.id, a.id, s.capacity, s.waitlist_limit, case when hashtext(a.title) % 3 = 0 then 20 else 0 end
              from shift s join activity a on a.id = s.activity_id""",
            "vacuum analyze activity",
            "vacuum analyze shift",
            "vacuum analyze shift_places");

    private final Stage stage;

    private Programme(Stage stage) {
        this.stage = stage;
    }

    static Programme on(Stage stage) throws SQLException {
        for (var each : TOLD) {
            stage.run(each);
        }
        return new Programme(stage);
    }

    List<String> sites() throws SQLException {
        return texts("select code from known_site order by code");
    }

    List<String> teams() throws SQLException {
        return texts("select id::text from known_team order by id");
    }

    List<String> campaigns() throws SQLException {
        return texts("select id::text from campaign order by id");
    }

    List<String> kinds() throws SQLException {
        return texts("select distinct kind from activity order by kind");
    }

    /** Some out of the whole time. */
    List<String> activities() throws SQLException {
        return texts("select id::text from activity where title like '%00' order by id");
    }

    private List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = stage.database().createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

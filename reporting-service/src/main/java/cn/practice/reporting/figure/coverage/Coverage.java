package cn.practice.reporting.figure.coverage;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Tree;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.slice.reach.ReachMeasure;
import cn.practice.reporting.slice.service.ServiceMeasure;
import cn.practice.reporting.slice.service.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which stations and which audiences the work reached. */
@ApplicationScoped
public class Coverage {

    private static final String DISTINCT = "distinct site";

    private final Database database;

    Coverage(Database database) {
        this.database = database;
    }

    /** Coverage within a filter whose period has both ends, of one kind of activity or of all. */
    public CoverageView of(Filter filter) {
        return database.read(connection -> {
            var stations = stations(connection, filter);
            return new CoverageView(
                    filter.period().first(),
                    filter.period().last(),
                    filter.exact().get(Dimension.KIND),
                    stations.size(),
                    stations.stream().filter(Station::covered).count(),
                    DISTINCT,
                    facts(filter),
                    stations.stream()
                            .filter(each -> !each.covered())
                            .map(each -> new CoverageView.Gap(each.code(), each.name(), each.lastDay()))
                            .toList(),
                    audiences(connection, filter));
        });
    }

    /** How many stations a filter's sessions covered, as the caller's transaction sees it. */
    public long covered(Connection connection, Filter filter) throws SQLException {
        return stations(connection, filter).stream().filter(Station::covered).count();
    }

    /** The address of the sessions that cover stations. */
    public static String facts(Filter filter) {
        return filter.atStationsOnly().factsLink(ServiceMeasure.SESSIONS);
    }

    /** All stations, each with its last day ever, which may lie before the period. */
    private static List<Station> stations(Connection connection, Filter filter) throws SQLException {
        var period = filter.period();
        return Statement.of("with place as (" + Tree.STATIONS + "), visit as (select place.station, t.day")
                .add("from (" + Services.HELD + ") t join place using (site) where generation = " + Generations.LIVE)
                .add(filter.with(new Period(null, null)).condition())
                .add("group by place.station, t.day having sum(sessions) > 0)")
                .add(
                        "select code, name, max(day) as last_day, coalesce(bool_or(day between ? and ?), false) as covered",
                        period.from(),
                        period.to())
                .add("from (" + Tree.OPEN_STATIONS + ") as station left join visit on visit.station = code")
                .add("group by code, name order by code")
                .list(
                        connection,
                        row -> new Station(
                                row.text("code"), row.text("name"), row.dayOrNull("last_day"), row.flag("covered")));
    }

    private static List<CoverageView.Reached> audiences(Connection connection, Filter filter) throws SQLException {
        var reached = Statement.of(
                        "select audience, count(*), sum(persons) from (select audience, activity, sum(amount) as persons")
                .add("from " + LiveRows.FACTS + " where measure = 'REACH'")
                .add(filter.condition())
                .add("group by audience, activity having sum(amount) <> 0) as session group by audience")
                .list(connection, row -> reached(filter, Audience.valueOf(row.text(1)), row.count(2), row.count(3)))
                .stream()
                .collect(Collectors.toMap(CoverageView.Reached::audience, Function.identity()));
        return Arrays.stream(Audience.values())
                .map(each -> orNone(reached, filter, each))
                .toList();
    }

    private static CoverageView.Reached orNone(
            Map<Audience, CoverageView.Reached> reached, Filter filter, Audience audience) {
        var some = reached.get(audience);
        return some == null ? reached(filter, audience, 0, 0) : some;
    }

    private static CoverageView.Reached reached(Filter filter, Audience audience, long sessions, long persons) {
        var link = filter.with(Dimension.AUDIENCE, audience.name()).factsLink(ReachMeasure.REACH);
        return new CoverageView.Reached(audience, sessions, persons, link);
    }

    private record Station(
            String code, String name, @Nullable LocalDate lastDay, boolean covered) {}
}

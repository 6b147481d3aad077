package cn.practice.reporting.figure.briefing;

import cn.practice.kit.sql.Database;
import cn.practice.reporting.figure.coverage.Coverage;
import cn.practice.reporting.figure.totals.Totals;
import cn.practice.reporting.figure.totals.TotalsQuery;
import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.slice.people.PeopleMeasure;
import cn.practice.reporting.slice.reach.ReachMeasure;
import cn.practice.reporting.slice.service.ServiceMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of the sentence, and where the facts of each are listed. */
@ApplicationScoped
class Figures {

    private static final String TALK = "THEORY_TALK";

    private final Database database;
    private final Totals totals;
    private final Coverage coverage;

    Figures(Database database, Totals totals, Coverage coverage) {
        this.database = database;
        this.totals = totals;
        this.coverage = coverage;
    }

    /** All figures of one snapshot: lecturers as of the end of the period, everything else within it. */
    Read of(Period period) {
        return database.read(connection -> of(connection, period));
    }

    private Read of(Connection connection, Period period) throws SQLException {
        var lecturers = Filter.in(new Period(null, period.to()));
        var talks = Filter.in(period).with(Dimension.KIND, TALK);
        var inPeriod = totals.of(connection, TotalsQuery.of(talks, Dimension.AUDIENCE));
        return new Read(
                period,
                new Value(
                        totals.of(connection, TotalsQuery.of(lecturers)).total().of(PeopleMeasure.LECTURERS),
                        lecturers.factsLink(PeopleMeasure.LECTURERS)),
                new Value(inPeriod.total().of(ServiceMeasure.SESSIONS), talks.factsLink(ServiceMeasure.SESSIONS)),
                new Value(coverage.covered(connection, talks), Coverage.facts(talks)),
                new Value(inPeriod.total().of(ReachMeasure.REACH), talks.factsLink(ReachMeasure.REACH)),
                inPeriod.rows().stream()
                        .filter(each -> each.measures().of(ReachMeasure.REACH) > 0)
                        .flatMap(each -> each.key().values().stream())
                        .map(Audience::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** What was read. */
    record Read(Period period, Value lecturers, Value talks, Value sites, Value reach, Set<Audience> audiences) {}

    /** A value and its facts. */
    record Value(long value, String facts) {}
}

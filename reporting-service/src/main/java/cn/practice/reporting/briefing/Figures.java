package cn.practice.reporting.briefing;

import cn.practice.reporting.coverage.Coverage;
import cn.practice.reporting.coverage.CoverageView;
import cn.practice.reporting.event.Event.Audience;
import cn.practice.reporting.fact.Dimension;
import cn.practice.reporting.fact.Filter;
import cn.practice.reporting.fact.Measure;
import cn.practice.reporting.fact.Period;
import cn.practice.reporting.total.Totals;
import cn.practice.reporting.total.TotalsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of the sentence, and where the facts of each are listed. */
@ApplicationScoped
class Figures {

    private static final String TALK = "THEORY_TALK";

    private final Totals totals;
    private final Coverage coverage;

    Figures(Totals totals, Coverage coverage) {
        this.totals = totals;
        this.coverage = coverage;
    }

    /** Lecturers are those there are at the end; the rest happened within the period. */
    Read of(Period period) {
        var lecturers = Filter.in(new Period(null, period.to()));
        var talks = Filter.in(period).with(Dimension.KIND, TALK);
        var inPeriod = totals.of(TotalsQuery.of(talks)).total();
        var covered = coverage.of(period, TALK);
        return new Read(
                period,
                new Value(
                        totals.of(TotalsQuery.of(lecturers)).total().lecturers(),
                        lecturers.factsLink(Measure.LECTURERS)),
                new Value(inPeriod.sessions(), talks.factsLink(Measure.SESSIONS)),
                new Value(covered.covered(), covered.facts()),
                new Value(inPeriod.reach(), talks.factsLink(Measure.REACH)),
                covered.audiences().stream()
                        .filter(each -> each.persons() > 0)
                        .map(CoverageView.Reached::audience)
                        .collect(Collectors.toSet()));
    }

    /** What was read. */
    record Read(Period period, Value lecturers, Value talks, Value sites, Value reach, Set<Audience> audiences) {}

    /** A value and its facts. */
    record Value(long value, String facts) {}
}

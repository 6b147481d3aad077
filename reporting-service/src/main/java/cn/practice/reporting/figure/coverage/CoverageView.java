package cn.practice.reporting.figure.coverage;

import cn.practice.reporting.query.Audience;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was reached in a period.
 *
 * @param stations the stations there are
 * @param covered those with a session held there or at one of their points
 * @param by how the facts come to the covered stations
 */
public record CoverageView(
        LocalDate from,
        LocalDate to,
        @Nullable String kind,
        long stations,
        long covered,
        String by,
        String facts,
        List<Gap> gaps,
        List<Reached> audiences) {

    /** A station without a session in the period, and when it last had one. */
    public record Gap(
            String siteCode, String name, @Nullable LocalDate lastDay) {}

    /** Person-times of one audience, and at how many sessions. */
    public record Reached(Audience audience, long sessions, long persons, String facts) {}
}

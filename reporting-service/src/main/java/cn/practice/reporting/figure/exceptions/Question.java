package cn.practice.reporting.figure.exceptions;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Tree;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.query.Scope;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked: in which period, at which site and below it, and by whom. */
record Question(Period period, @Nullable String site, Scope scope, Limits limits, ZonedDateTime now) {

    /** The facts of a measure on the days of the period, as the table fact. */
    Statement facts(Measure measure) {
        return facts("measure = '" + measure.name() + "'")
                .add(Filter.days(period.from(), period.to()))
                .add(") as fact");
    }

    /** The facts of measures that were recorded in the period, as the table fact. */
    Statement recordedFacts(String measures) {
        return facts("measure in (" + measures + ")").add(recorded()).add(") as fact");
    }

    private Statement facts(String condition) {
        return Statement.of(
                        "(select event_id, measure, day, site, owner_site, team, channel, activity, volunteer, amount from "
                                + LiveRows.FACTS + " where " + condition)
                .add(places());
    }

    /** The condition that something was recorded in the period; starts with "and". */
    Statement recorded() {
        return Statement.of("and recorded_at >= ? and recorded_at < ?", begins(), ends());
    }

    /** The condition over columns site and owner_site; starts with "and". */
    Statement places() {
        var sql = site == null ? new Statement() : Statement.of("and site in (" + Tree.SUBTREE + ")", site);
        return sql.add(scope.condition());
    }

    private Instant begins() {
        return period.first().atStartOfDay(zone()).toInstant();
    }

    /** When the period has ended. */
    Instant ends() {
        return period.last().plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return now.getZone();
    }

    /** The facts of the days of the period, or of all where no measure is asked for. */
    Filter filter() {
        return new Filter(period, site, Map.of(), false);
    }

    /** The same of one place and one owner, where there is one: whoever may read of either may then ask. */
    Filter filterAt(String place, String owner) {
        var filter = place.isEmpty() ? filter() : filter().with(Dimension.SITE, place);
        return owner.isEmpty() ? filter : filter.with(Dimension.OWNER_SITE, owner);
    }

    /** The address of facts of its days. */
    String factsOfDays(Filter filter, Measure measure, String... more) {
        return with(filter.factsLink(measure), more);
    }

    /** The address of facts that were recorded in it. */
    String factsRecorded(Filter filter, String measure, String... more) {
        var days = new String[] {
            "recordedFrom",
            period.first().toString(),
            "recordedTo",
            period.last().toString()
        };
        return with(with(link(filter, measure), days), more);
    }

    /** The address of facts whenever they are of. */
    static String facts(@Nullable String measure, String... more) {
        return with(measure == null ? "/facts" : "/facts?measure=" + measure, more);
    }

    /** Of any day. */
    private String link(Filter filter, String measure) {
        var all = filter.with(new Period(null, null)).factsLink(null);
        return with(all, "measure", measure);
    }

    private static String with(String address, String... more) {
        var all = new StringBuilder(address);
        for (int i = 0; i < more.length; i += 2) {
            all.append(all.indexOf("?") < 0 ? '?' : '&').append(more[i]).append('=');
            all.append(URLEncoder.encode(more[i + 1], UTF_8));
        }
        return all.toString();
    }

    /** As a filter asks for it. */
    static String orNone(@Nullable String value) {
        return value == null || value.isEmpty() ? Dimension.NONE : value;
    }
}

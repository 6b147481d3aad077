package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.slice.service.ServiceMeasure;
import cn.practice.reporting.slice.service.Services;
import java.sql.SQLException;
import java.util.List;

/** Teams and places most of whose minutes are one leader's word, were claimed afterwards or were taken over. */
final class EvidenceShares implements Finder {

    @Override
    public Statement lines(Question question) {
        var period = question.period();
        return Statement.of("with minutes as (select * from (" + Services.MINUTES + ") as served where generation = "
                        + Generations.LIVE)
                .add(Filter.days(period.from(), period.to()))
                .add(question.places())
                .add("), shared as (" + shares(Dimension.SITE) + "\nunion all\n" + shares(Dimension.TEAM) + ")")
                .add("select cast(minutes as bigint) as rank, concat_ws('|', dimension, value, evidence) as key,")
                .add(
                        "dimension, value, evidence, site, owner_site, cast(100 * minutes / total as int) as share from shared")
                .add("where evidence in ('CLOCKED_LEADER', 'SUPPLEMENTED', 'IMPORTED')")
                .add(
                        "and total >= ? and 100 * minutes > ? * total",
                        question.limits().shareMinutes(),
                        question.limits().sharePercent());
    }

    private static String shares(Dimension dimension) {
        return """
                select '%1$s' as dimension, %2$s as value, evidence,
                    case when min(site) = max(site) then min(site) else '' end as site,
                    case when min(owner_site) = max(owner_site) then min(owner_site) else '' end as owner_site,
                    sum(service_minutes) as minutes, sum(sum(service_minutes)) over (partition by %2$s) as total
                from minutes where %2$s <> '' group by %2$s, evidence""".formatted(dimension.name(), dimension.column());
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var dimension = row.constant(Dimension.class, "dimension");
        var value = row.text("value");
        var evidence = row.constant(Evidence.class, "evidence");
        var filter = question.filterAt(row.text("site"), row.text("owner_site"))
                .with(dimension, value)
                .with(Dimension.EVIDENCE, evidence.name());
        return new ExceptionLine(
                Who.nobody(),
                dimension == Dimension.TEAM
                        ? new Where(null, null, value, null, null)
                        : new Where(value, null, null, null, null),
                null,
                null,
                null,
                null,
                evidence,
                new Figures(null, row.count("rank"), null, null, row.number("share"), null),
                question.factsOfDays(filter, ServiceMeasure.SERVICE_MINUTES),
                List.of());
    }
}

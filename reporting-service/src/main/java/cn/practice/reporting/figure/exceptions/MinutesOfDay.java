package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.slice.service.ServiceMeasure;
import java.sql.SQLException;
import java.util.List;

/** Days on which somebody was credited with more minutes than people serve, wherever that was. */
final class MinutesOfDay implements Finder {

    @Override
    public Statement lines(Question question) {
        return Statement.of("select cast(sum(amount) as bigint) as rank, concat_ws('|', day, volunteer) as key, day,"
                        + " cast(volunteer as text) as volunteer, count(*) as count, " + Rows.ONE_PLACE + " from")
                .add(question.facts(ServiceMeasure.SERVICE_MINUTES))
                .add(
                        "where volunteer is not null group by day, volunteer having sum(amount) > ?",
                        question.limits().minutesOfDay());
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var day = row.day("day");
        var volunteer = row.text("volunteer");
        var measure = ServiceMeasure.SERVICE_MINUTES;
        return new ExceptionLine(
                Who.volunteer(volunteer),
                Where.of(row),
                day,
                null,
                null,
                null,
                null,
                Figures.of(measure.name(), row.count("count"), row.count("rank")),
                question.factsOfDays(question.filter().with(new Period(day, day)), measure, "volunteer", volunteer),
                List.of());
    }
}

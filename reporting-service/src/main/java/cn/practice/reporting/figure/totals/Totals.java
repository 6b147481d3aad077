package cn.practice.reporting.figure.totals;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Row;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.figure.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers from the totals that the fold keeps. */
@ApplicationScoped
public class Totals {

    private static final int MOST_ROWS = 20_000;

    private final SingleFlight<TotalsQuery, TotalsView> together;

    Totals(Database database) {
        this.together = new SingleFlight<>(query -> database.read(connection -> of(connection, query)));
    }

    /** The answer to a query, read in one snapshot; callers who ask the same at the same time may share it. */
    public TotalsView of(TotalsQuery query) {
        return together.answer(query);
    }

    /** The answer to a query as the caller's transaction sees it. */
    public TotalsView of(Connection connection, TotalsQuery query) throws SQLException {
        var rows = new ArrayList<TotalsView.Row>();
        var sums = query.sql(Generations.LIVE).list(connection, row -> {
            var measures = Measures.of(row, query.groupings().size() + 1);
            if (!query.groupings().isEmpty()) {
                add(rows, row(query, row, measures));
            }
            return measures;
        });
        var state = Generations.state(connection);
        return new TotalsView(
                query.filter().period().from(),
                query.filter().period().to(),
                query.groupBy(),
                rows,
                sums.stream().reduce(Measures.none(), Measures::plus),
                query.facts(Map.of()),
                state.foldVersion(),
                state.events(),
                state.undecided());
    }

    private static void add(List<TotalsView.Row> rows, TotalsView.Row row) {
        if (rows.size() == MOST_ROWS) {
            throw new Refusals.TooManyRows(MOST_ROWS);
        }
        rows.add(row);
    }

    private static TotalsView.Row row(TotalsQuery query, Row row, Measures measures) throws SQLException {
        var key = new LinkedHashMap<String, String>();
        int column = 1;
        for (var grouping : query.groupings()) {
            key.put(grouping.label(), row.text(column++));
        }
        return new TotalsView.Row(key, measures, query.facts(key));
    }
}

package cn.practice.reporting.total;

import cn.practice.reporting.fact.Tally;
import cn.practice.reporting.store.Database;
import cn.practice.reporting.store.Generations;
import cn.practice.reporting.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums of facts kept ready. */
@ApplicationScoped
public class Totals {

    private static final int MOST_ROWS = 20_000;

    private final Database database;

    Totals(Database database) {
        this.database = database;
    }

    /** The answer to a query, all of it of one state. */
    public TotalsView of(TotalsQuery query) {
        return database.read(connection -> of(connection, query));
    }

    /** The answer to a query as the caller's transaction sees it. */
    public TotalsView of(Connection connection, TotalsQuery query) throws SQLException {
        var sums = new Sums(query);
        query.sql(Generations.LIVE).list(connection, row -> {
            sums.add(row);
            return row;
        });
        var state = state(connection);
        return new TotalsView(
                query.filter().period().from(),
                query.filter().period().to(),
                query.groupBy(),
                sums.rows(),
                sums.total.measures(),
                query.facts(Map.of()),
                state.foldVersion(),
                state.events(),
                state.undecided());
    }

    private static State state(Connection connection) throws SQLException {
        return Sql.of("""
                        select fold_version, coalesce(sum(events), 0), coalesce(sum(undecided), 0)
                        from live join generation on generation.id = live.generation
                            left join position on position.generation = live.generation
                        group by fold_version""").one(connection, row -> new State(row.getInt(1), row.getLong(2), row.getLong(3)));
    }

    private record State(int foldVersion, long events, long undecided) {}

    /** Rows gathered from the sums of single measures. */
    private static final class Sums {

        private final TotalsQuery query;
        private final Map<Map<String, String>, Tally> rows = new LinkedHashMap<>();
        private final Tally total = new Tally();

        Sums(TotalsQuery query) {
            this.query = query;
        }

        void add(ResultSet row) throws SQLException {
            total.add(row);
            if (query.groupings().isEmpty()) {
                return;
            }
            var key = new LinkedHashMap<String, String>();
            int column = 1;
            for (var grouping : query.groupings()) {
                key.put(grouping.label(), row.getString(column++));
            }
            rows.computeIfAbsent(key, missing -> new Tally()).add(row);
            if (rows.size() > MOST_ROWS) {
                throw new TooManyRows(MOST_ROWS);
            }
        }

        List<TotalsView.Row> rows() {
            return rows.entrySet().stream()
                    .map(row -> new TotalsView.Row(row.getKey(), row.getValue().measures(), query.facts(row.getKey())))
                    .toList();
        }
    }
}

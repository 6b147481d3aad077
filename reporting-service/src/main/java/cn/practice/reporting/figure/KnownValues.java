package cn.practice.reporting.figure;

import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Named;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.SliceTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sites, teams, kinds, forms and campaigns there are, as far as the log has told: those copied, and those that figures
 * are counted under. A zero for any other would look like a figure.
 */
@ApplicationScoped
public class KnownValues {

    private static final Map<Dimension, String> TOLD = Map.of(
            Dimension.SITE, Named.SITE,
            Dimension.OWNER_SITE, Named.SITE,
            Dimension.TEAM, Named.TEAM,
            Dimension.KIND, Named.KIND,
            Dimension.FORM, Named.FORM,
            Dimension.CAMPAIGN, Named.CAMPAIGN);

    private static final Filter EVERYTHING = Filter.in(new Period(null, null));

    private final Database database;

    KnownValues(Database database) {
        this.database = database;
    }

    /** Throws 404 where a filter names what does not exist. */
    public void require(Filter filter) {
        if (filter.site() != null) {
            require(Dimension.SITE, filter.site(), "site");
        }
        for (var dimension : Dimension.values()) {
            var value = filter.exact().get(dimension);
            if (value != null && !value.equals(Dimension.NONE)) {
                require(dimension, value, dimension.filter());
            }
        }
    }

    private void require(Dimension dimension, String value, String parameter) {
        var told = TOLD.get(dimension);
        if (told == null) {
            return;
        }
        boolean known = database.read(connection -> exists(connection, Statement.of(told, value))
                || isCounted(connection, EVERYTHING.with(dimension, value), dimension));
        if (!known) {
            throw unknown(dimension, value).with("parameter", parameter);
        }
    }

    /** Events come in any order, so that figures may have come before what they are counted under. */
    private static boolean isCounted(Connection connection, Filter value, Dimension dimension) throws SQLException {
        for (var slice : Slices.ALL) {
            if (slice.hasAnyOf(value) && exists(connection, counted(slice, value, dimension))) {
                return true;
            }
        }
        return false;
    }

    private static Statement counted(Slice<?> slice, Filter value, Dimension dimension) {
        return Statement.of("select from (")
                .add(new SliceTotals(slice, Generations.LIVE).rows(value, Set.of(dimension), List.of(Grain.values())))
                .add(") as kept where true")
                .add(value.dimensions());
    }

    private static boolean exists(Connection connection, Statement rows) throws SQLException {
        return Statement.of("select exists (").add(rows).add(")").one(connection, row -> row.flag(1));
    }

    private static Refusal unknown(Dimension dimension, String value) {
        return switch (dimension) {
            case SITE, OWNER_SITE -> new NotFound("site", value);
            case TEAM -> new NotFound("team", value);
            case KIND -> new NotFound("kind", value);
            case FORM -> new NotFound("form", value);
            case CAMPAIGN -> new NotFound("campaign", value);
            case EVIDENCE, AUDIENCE, CHANNEL -> throw new IllegalStateException(dimension + " has all its values");
        };
    }
}

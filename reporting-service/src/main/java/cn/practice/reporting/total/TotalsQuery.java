package cn.practice.reporting.total;

import cn.practice.reporting.fact.Dimension;
import cn.practice.reporting.fact.Filter;
import cn.practice.reporting.store.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which totals are asked for. Two that ask the same are equal, and are read once. */
public record TotalsQuery(Filter filter, List<Grouping> groupings) {

    /** Everything a filter lets through, divided by these. */
    public static TotalsQuery of(Filter filter, Dimension... by) {
        return new TotalsQuery(
                filter, Arrays.stream(by).<Grouping>map(Grouping.By::new).toList());
    }

    /** The query of a filter and a groupBy parameter. */
    static TotalsQuery of(Filter filter, @Nullable String groupBy) {
        return new TotalsQuery(filter, Grouping.parse(groupBy));
    }

    List<String> groupBy() {
        return groupings.stream().map(Grouping::label).toList();
    }

    Sql sql(String generation) {
        var keys = groupings.stream().map(each -> each.expression() + ", ").collect(Collectors.joining());
        return Sql.of("select " + keys + "measure, evidence, sum(amount) as amount from total where generation = "
                        + generation)
                .add(filter.condition())
                .add("group by " + keys + "measure, evidence order by " + keys + "measure, evidence");
    }

    /** The address of the facts of one row. */
    String facts(Map<String, String> key) {
        var narrowed = filter;
        for (var grouping : groupings) {
            var value = key.get(grouping.label());
            if (value != null) {
                narrowed = grouping.narrow(narrowed, value);
            }
        }
        return narrowed.factsLink(null);
    }
}

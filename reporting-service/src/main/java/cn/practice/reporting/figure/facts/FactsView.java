package cn.practice.reporting.figure.facts;

import cn.practice.reporting.figure.Measures;
import cn.practice.reporting.query.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of facts with what all pages come to.
 *
 * @param next the cursor of the next page; absent on the last one
 * @param sum the sum over the whole filter, where one measure is asked for: measures are never added
 * @param count the facts of the whole filter
 * @param sites the distinct places of the whole filter; a point counts as its station
 * @param measures the sums over the whole filter, measure by measure
 * @param scope the sites and teams whose facts these are, where the caller reads no others; their sums may be less than
 *     the figure. Absent for those who read everything
 */
public record FactsView(
        List<FactView> items,
        @Nullable String next,
        @Nullable Long sum,
        long count,
        long sites,
        Measures measures,
        Scope.@Nullable Own scope) {}

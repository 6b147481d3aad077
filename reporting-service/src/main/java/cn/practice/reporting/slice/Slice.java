package cn.practice.reporting.slice;

import cn.practice.reporting.event.EventParser;
import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Rollup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures that are counted from the same events and divided by the same dimensions, with totals of their own: those of
 * two slices have no table in which they could be added. Tables, fold, audit and answers follow this description.
 *
 * @param <E> its events, sealed
 */
public final class Slice<E> {

    private final String name;
    private final List<Measure> measures;
    private final Set<Dimension> dimensions;
    private final List<Rollup> rollups;
    private final EventParser<E> parser;
    private final Function<E, List<Fact>> fold;

    /**
     * Describes a slice.
     *
     * @param name begins the names of its tables
     * @param rollups the smallest first: the first that keeps what is asked for answers
     */
    public Slice(
            String name,
            List<? extends Measure> measures,
            Set<Dimension> dimensions,
            List<Rollup> rollups,
            EventParser<E> parser,
            Function<E, List<Fact>> fold) {
        this.name = name;
        this.measures = List.copyOf(measures);
        this.dimensions = EnumSet.copyOf(dimensions);
        this.rollups = List.copyOf(rollups);
        this.parser = parser;
        this.fold = fold;
    }

    /** The facts of an event: a pure function of the event alone; null where it is none of this slice. */
    public @Nullable List<Fact> facts(String type, JsonBody body) {
        var event = parser.parse(type, body);
        return event == null ? null : fold.apply(event);
    }

    /** Whether a filter lets anything of it through: what it is not divided by has no value here. */
    public boolean hasAnyOf(Filter filter) {
        return filter.exact().entrySet().stream()
                .allMatch(each ->
                        dimensions.contains(each.getKey()) || each.getValue().equals(Dimension.NONE));
    }

    public String name() {
        return name;
    }

    /** In the order of their columns. */
    public List<Measure> measures() {
        return measures;
    }

    List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    List<Rollup> rollups() {
        return rollups;
    }
}

package cn.practice.reporting.figure.totals;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that totals are divided by: a day, a month or a dimension. */
sealed interface Grouping {

    int MOST = 3;

    /** The name callers use. */
    String label();

    /** The longest grain whose sums still tell its values apart. */
    Grain coarsest();

    /** The dimension it divides by; null where it divides by time. */
    @Nullable
    Dimension divides();

    /** Its SQL expression, as text. */
    String expression();

    /** The filter narrowed to one value. */
    Filter narrow(Filter filter, String value);

    /** Those of a query parameter, separated by commas. */
    static List<Grouping> parse(@Nullable String names) {
        if (names == null || names.isEmpty()) {
            return List.of();
        }
        var groupings = Arrays.stream(names.split(",", -1)).map(Grouping::of).toList();
        if (groupings.size() > MOST || Set.copyOf(groupings).size() < groupings.size()) {
            throw new Refusals.GroupingUnknown();
        }
        return groupings;
    }

    private static Grouping of(String name) {
        return switch (name) {
            case "day" -> new ByDay();
            case "month" -> new ByMonth();
            default ->
                Arrays.stream(Dimension.values())
                        .filter(each -> each.label().equals(name))
                        .findFirst()
                        .map(By::new)
                        .orElseThrow(Refusals.GroupingUnknown::new);
        };
    }

    record ByDay() implements Grouping {

        @Override
        public String label() {
            return "day";
        }

        @Override
        public Grain coarsest() {
            return Grain.DAY;
        }

        @Override
        public @Nullable Dimension divides() {
            return null;
        }

        @Override
        public String expression() {
            return "to_char(day, 'YYYY-MM-DD')";
        }

        @Override
        public Filter narrow(Filter filter, String value) {
            var day = LocalDate.parse(value);
            return filter.with(new Period(day, day));
        }
    }

    record ByMonth() implements Grouping {

        @Override
        public String label() {
            return "month";
        }

        @Override
        public Grain coarsest() {
            return Grain.MONTH;
        }

        @Override
        public @Nullable Dimension divides() {
            return null;
        }

        @Override
        public String expression() {
            return "to_char(day, 'YYYY-MM')";
        }

        /** Only the days of the month that lie within the period. */
        @Override
        public Filter narrow(Filter filter, String value) {
            var month = YearMonth.parse(value);
            var days = filter.period().within(month.atDay(1), month.atEndOfMonth());
            return days == null ? filter : filter.with(days);
        }
    }

    record By(Dimension dimension) implements Grouping {

        @Override
        public String label() {
            return dimension.label();
        }

        @Override
        public Grain coarsest() {
            return Grain.YEAR;
        }

        @Override
        public Dimension divides() {
            return dimension;
        }

        @Override
        public String expression() {
            return "coalesce(nullif(" + dimension.column() + ", ''), '" + Dimension.NONE + "')";
        }

        @Override
        public Filter narrow(Filter filter, String value) {
            return filter.with(dimension, value);
        }
    }
}

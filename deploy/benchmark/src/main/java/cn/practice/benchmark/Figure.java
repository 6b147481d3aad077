package cn.practice.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure, beside its baseline where it has one.
 *
 * @param scenario which scenario measured it
 * @param name what it is, such as "sign-ups, one shift, 64 callers"
 * @param unit of the value and of its baseline, such as "/s" or "ms"
 * @param goal what it should reach; null for what is only told
 */
public record Figure(
        String scenario,
        String name,
        String unit,
        Runs value,
        @Nullable Baseline baseline,
        @Nullable Goal goal) {

    /** What the figure is compared with, measured in the same run on the same servers. */
    public record Baseline(String name, Runs value) {}

    /** A figure that is only told. */
    public static Figure told(String scenario, String name, String unit, Runs value) {
        return new Figure(scenario, name, unit, value, null, null);
    }

    /** A figure with a bound of its own. */
    public static Figure bounded(String scenario, String name, String unit, Runs value, Goal goal) {
        return new Figure(scenario, name, unit, value, null, goal);
    }

    /** A figure beside its baseline. */
    public static Figure beside(
            String scenario, String name, String unit, Runs value, Baseline baseline, @Nullable Goal goal) {
        return new Figure(scenario, name, unit, value, baseline, goal);
    }

    /** The median over the baseline's median; null without a baseline. */
    public @Nullable Double ratio() {
        return baseline == null ? null : value.median() / baseline.value().median();
    }

    /** Whether it reached its goal; null where it has none. */
    public @Nullable Boolean met() {
        if (goal == null) {
            return null;
        }
        var ratio = ratio();
        return switch (goal.of()) {
            case VALUE -> goal.isMetBy(value.median());
            case RATIO -> ratio != null && goal.isMetBy(ratio);
        };
    }
}

package cn.practice.benchmark;

import cn.practice.local.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;

/**
 * What every scenario has: the checkout whose services it measures, a directory of its own, and how thorough to be.
 *
 * @param directory for the data of the servers of this run, emptied before each scenario
 * @param quick fewer runs of less load: for daily use, not for quoting
 */
public record Bench(Path checkout, Path directory, boolean quick, Progress progress) {

    private static final int RUNS = 3;
    private static final int FULL_ROUNDS = 24;
    private static final int PATIENCE = 6;

    /** One of two sizes. */
    public int size(int whole, int quickly) {
        return quick ? quickly : whole;
    }

    /**
     * Repeats what will be measured until it no longer becomes faster: until six rounds in a row were no faster than
     * the best before them. What has run for hours is measured, not the compiler.
     */
    public void warmUp(Callable<Double> round) throws Exception {
        warmUp(round, (rate, best) -> rate > best);
    }

    /** The same where a round says how long something took. */
    public void warmUpTimes(Callable<Double> round) throws Exception {
        warmUp(round, (time, best) -> time < best);
    }

    private void warmUp(Callable<Double> round, BiPredicate<Double, Double> isFaster) throws Exception {
        double best = Double.NaN;
        int since = 0;
        for (int i = 1; i <= FULL_ROUNDS && since < PATIENCE; i++) {
            double value = round.call();
            progress.say("warming up, round %d: %,.1f".formatted(i, value));
            boolean faster = Double.isNaN(best) || isFaster.test(value, best);
            since = faster ? 0 : since + 1;
            best = faster ? value : best;
        }
    }

    /** Repeats a measurement: once when quick, else three times. */
    public Runs runs(String what, Callable<Double> measurement) throws Exception {
        List<Double> values = new ArrayList<>();
        int count = quick ? 1 : RUNS;
        for (int i = 1; i <= count; i++) {
            double value = measurement.call();
            progress.say("%s, run %d of %d: %,.1f".formatted(what, i, count, value));
            values.add(value);
        }
        return new Runs(values);
    }
}

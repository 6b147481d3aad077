package cn.practice.benchmark.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came back of a load. */
public final class Answers {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final Histogram micros = new Histogram(LONGEST, 3);
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private long nanos;

    void add(int status, long nanosTaken) {
        micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanosTaken), 1, LONGEST));
        byStatus.merge(status, 1, Integer::sum);
    }

    void took(long all) {
        nanos = all;
    }

    /** How many answers had this status. */
    public int of(int status) {
        return byStatus.getOrDefault(status, 0);
    }

    public Map<Integer, Integer> byStatus() {
        return Map.copyOf(byStatus);
    }

    public int count() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Answers a second. */
    public double perSecond() {
        return count() * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    /** The latency below which so many percent of the answers stayed, in milliseconds. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}

package cn.practice.benchmark.read;

import cn.practice.benchmark.WrongResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** When somebody who watches a count saw which; it only grows, so the one who came k-th is in it once it has grown by k. */
final class Sightings {

    private static final long PATIENCE_SECONDS = 30;

    private record Sighting(long at, long count) {}

    private final long before;
    private final long last;
    private final List<Sighting> seen = new ArrayList<>();
    private final CountDownLatch all = new CountDownLatch(1);

    /** From a count to the one at which everybody is in it. */
    Sightings(long before, int arrivals) {
        this.before = before;
        this.last = before + arrivals;
    }

    synchronized void saw(long count) {
        seen.add(new Sighting(System.nanoTime(), count));
        if (count > last) {
            throw new WrongResult("the total counts " + count + ", and " + last + " were answered");
        }
        if (count == last) {
            all.countDown();
        }
    }

    boolean hasAll() {
        return all.getCount() == 0;
    }

    void awaitAll() throws InterruptedException, TimeoutException {
        if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("the total has not come to " + last + ", only "
                    + (seen.isEmpty() ? "to nothing" : "to " + seen.getLast().count));
        }
    }

    /** From when each was answered until he was seen in the count. */
    synchronized Histogram microsecondsSince(List<Long> answeredAt) {
        var lags = new Histogram(3);
        var sorted = answeredAt.stream().sorted().toList();
        int next = 0;
        for (int k = 1; k <= sorted.size(); k++) {
            while (seen.get(next).count < before + k) {
                next++;
            }
            // what is committed may be seen before its answer has arrived
            lags.recordValue(Math.max(0, (seen.get(next).at - sorted.get(k - 1)) / 1000));
        }
        return lags;
    }
}

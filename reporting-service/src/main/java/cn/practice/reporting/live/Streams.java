package cn.practice.reporting.live;

import cn.practice.kit.problem.Refusal;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.reporting.figure.totals.Totals;
import cn.practice.reporting.figure.totals.TotalsQuery;
import cn.practice.reporting.figure.totals.TotalsView;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * All open streams of this replica. One thread reads each distinct query once per change and shows the answer to all who
 * watch it, so that a hundred dashboards with the same figures cost one query.
 */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    /** The pause after a look is three times as long as the look, so that a burst of changes is shown at once. */
    private static final int BREATHS = 3;

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Totals totals;
    private final StreamTraces traces;
    /** The machine's clock, by which tokens expire, whatever the time of the domain is. */
    private final InstantSource clock = InstantSource.system();

    private final Seats seats;
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running = true;

    Streams(
            Totals totals,
            StreamTraces traces,
            @ConfigProperty(name = "practice.streams.most") int most,
            @ConfigProperty(name = "practice.streams.kept") int kept,
            @ConfigProperty(name = "practice.streams.each") int each) {
        this.totals = totals;
        this.traces = traces;
        this.seats = new Seats(most, kept, each);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("streams").start(this::showUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        changed.release();
        open.forEach(OpenStream::close);
    }

    /** Shows a stream its first answer and adds it; a query that is refused throws and is not added. */
    void add(OpenStream stream) {
        seat(stream.watcher());
        try {
            stream.show(totals.of(stream.query()), clock.instant());
            open.add(stream);
        } catch (RuntimeException e) {
            seats.free(stream.watcher());
            throw e;
        }
        // something may have been folded between the two
        changed.release();
    }

    /** Who has just left, such as a page that is loaded again, is noticed before anybody is refused. */
    private void seat(Watcher watcher) {
        try {
            seats.take(watcher);
        } catch (Refusal full) {
            var now = clock.instant();
            open.forEach(each -> endIfOver(each, now));
            seats.take(watcher);
        }
    }

    /** Figures may have changed. */
    void changed() {
        changed.release();
    }

    private void showUntilStopped() {
        var beaten = clock.instant();
        long next = System.nanoTime();
        while (running) {
            try {
                var news = changed.tryAcquire(1, TimeUnit.SECONDS);
                if (news) {
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                    changed.drainPermits();
                    long begun = System.nanoTime();
                    var followed = traces.toShow();
                    show();
                    traces.shown(followed);
                    next = System.nanoTime() + breath(System.nanoTime() - begun);
                }
                var now = clock.instant();
                open.forEach(each -> endIfOver(each, now));
                if (beaten.plus(BEAT).isBefore(now)) {
                    beaten = now;
                    beat(now);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("streams could not be served", e);
            }
        }
    }

    private static long breath(long look) {
        return Math.clamp(BREATHS * look, SHORTEST.toNanos(), LONGEST.toNanos());
    }

    private void show() {
        var now = clock.instant();
        Map<TotalsQuery, TotalsView> answers = new HashMap<>();
        try {
            for (var stream : open) {
                if (!endIfOver(stream, now)) {
                    showOrEnd(stream, answers, now);
                }
            }
        } catch (DatabaseFault e) {
            LOG.warnf("streams wait for the database: %s", e.getMessage());
            changed.release();
        }
    }

    /** A query that can no longer be answered, such as one with too many rows by now, ends only its own streams. */
    private void showOrEnd(OpenStream stream, Map<TotalsQuery, TotalsView> answers, Instant now) {
        try {
            stream.show(answers.computeIfAbsent(stream.query(), totals::of), now);
        } catch (DatabaseFault e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("a stream ends, for its query has no answer: %s", e.getMessage());
            end(stream);
        }
    }

    /** Also shows the last change to clients that were too slow for it, and ends streams that are no longer allowed. */
    private void beat(Instant now) {
        show();
        open.stream().filter(each -> !endIfOver(each, now)).forEach(each -> each.beat(now));
        try {
            open.stream().filter(each -> !each.isStillAllowed()).forEach(this::end);
        } catch (DatabaseFault e) {
            LOG.warnf("who may still watch is asked at the next beat: %s", e.getMessage());
        }
    }

    private boolean endIfOver(OpenStream stream, Instant now) {
        if (stream.isOver(now)) {
            end(stream);
            return true;
        }
        return false;
    }

    private void end(OpenStream stream) {
        if (open.remove(stream)) {
            seats.free(stream.watcher());
        }
        stream.close();
    }
}

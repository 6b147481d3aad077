package cn.practice.kit.lane;

import cn.practice.kit.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The lanes of this replica for one kind of request: all that concern the same thing go through the same lane.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Lanes<Q, A> {

    private final String name;
    private final List<Lane<Q, A>> lanes;
    private final Duration patience;
    private final Duration longest;
    private final Traces traces;
    private final List<Thread> workers = new ArrayList<>();

    /**
     * Lanes that are not worked yet.
     *
     * @param longest after which a decision is rolled back
     * @param decider decides requests together and answers in their order, committed
     */
    public Lanes(
            String name, LaneSettings settings, Duration longest, Traces traces, Function<List<Q>, List<A>> decider) {
        this.name = name;
        this.lanes = IntStream.range(0, settings.count())
                .mapToObj(i -> new Lane<>(settings.queue(), settings.batch(), decider))
                .toList();
        this.patience = settings.patience();
        this.longest = longest;
        this.traces = traces;
    }

    /** Begins to work. */
    public void start() {
        for (var lane : lanes) {
            workers.add(Thread.ofVirtual().name(name + "-lane").start(lane::work));
        }
    }

    /** Decides nothing more. */
    public void stop() {
        workers.forEach(Thread::interrupt);
    }

    /** How many requests wait. */
    public int length() {
        return lanes.stream().mapToInt(Lane::length).sum();
    }

    /**
     * The decision, on the lane's thread; a request still queued when patience ends is given up. A full lane throws.
     */
    public CompletionStage<A> ask(Object about, Q request) {
        var lane = lanes.get(Math.floorMod(about.hashCode(), lanes.size()));
        return traces.follow("decide " + name, lane.ask(request).outcome(patience, longest));
    }
}

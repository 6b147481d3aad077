package cn.practice.kit.lane;

import cn.practice.kit.problem.Busy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes everything that waits, decides it together in the order of arrival, and answers each caller on its own. What
 * fails together is decided one by one, so that one request's fault never undoes another's place.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Lane<Q, A> {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private static final long LONGEST_GATHERING = TimeUnit.MILLISECONDS.toNanos(5);

    private final BlockingQueue<Waiting<Q, A>> queue;
    private final int batch;
    private final Function<List<Q>, List<A>> decider;
    private long lastTook;

    Lane(int bound, int batch, Function<List<Q>, List<A>> decider) {
        this.queue = new ArrayBlockingQueue<>(bound);
        this.batch = batch;
        this.decider = decider;
    }

    /** Queues up; a full queue is {@link Busy}. */
    Waiting<Q, A> ask(Q request) {
        var waiting = new Waiting<Q, A>(request);
        if (!queue.offer(waiting)) {
            throw new Busy();
        }
        return waiting;
    }

    int length() {
        return queue.size();
    }

    /** Works until interrupted. */
    void work() {
        try {
            while (!Thread.interrupted()) {
                takeAll();
            }
        } catch (InterruptedException e) {
            LOG.debug("lane closed");
        }
    }

    /** Waits for the first request and decides it with all that wait behind it. */
    void takeAll() throws InterruptedException {
        var taken = gather();
        // who gave up waiting was told so, and nothing is done behind their back
        taken.removeIf(each -> !each.take());
        if (!taken.isEmpty()) {
            long from = System.nanoTime();
            decide(taken);
            lastTook = System.nanoTime() - from;
        }
    }

    /**
     * A request that finds the lane idle is taken at once. After a queue the lane waits a fraction of a decision's time
     * for those who were just answered and ask again, which makes decisions fewer and larger.
     */
    private List<Waiting<Q, A>> gather() throws InterruptedException {
        var taken = new ArrayList<Waiting<Q, A>>();
        boolean idle = queue.isEmpty();
        if (!idle) {
            TimeUnit.NANOSECONDS.sleep(Math.min(lastTook / 4, LONGEST_GATHERING));
        }
        taken.add(queue.take());
        queue.drainTo(taken, batch - 1);
        return taken;
    }

    /** Whatever goes wrong, an error included, is the answer of those it concerns and never the end of the lane. */
    private void decide(List<Waiting<Q, A>> taken) {
        try {
            var outcomes = decider.apply(taken.stream().map(Waiting::request).toList());
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(outcomes.get(i));
            }
        } catch (Throwable e) {
            if (taken.size() == 1) {
                taken.getFirst().answer().completeExceptionally(e);
                return;
            }
            LOG.debugf("deciding %d requests one by one: %s", taken.size(), e.toString());
            taken.stream().filter(each -> !each.answer().isDone()).forEach(each -> decide(List.of(each)));
        }
    }
}

package cn.practice.reporting.live;

import cn.practice.kit.problem.Busy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The streams that this replica has room for: a few for each account, however many tokens it has, and some kept for those
 * who audit and administer, whom nobody can shut out.
 */
final class Seats {

    private final int most;
    private final int mostOfOthers;
    private final int mostOfOne;
    private final Map<UUID, Integer> byAccount = new HashMap<>();
    private int all;
    private int ofOthers;

    Seats(int most, int kept, int mostOfOne) {
        this.most = most;
        this.mostOfOthers = most - kept;
        this.mostOfOne = mostOfOne;
    }

    /** Takes one, or throws what is in the way. */
    synchronized void take(Watcher watcher) {
        if (byAccount.getOrDefault(watcher.subject(), 0) >= mostOfOne) {
            throw new Refusals.TooManyStreams(mostOfOne);
        }
        if (all >= most || (!watcher.readsEverything() && ofOthers >= mostOfOthers)) {
            throw new Busy();
        }
        count(watcher, 1);
    }

    /** Gives back one that was taken. */
    synchronized void free(Watcher watcher) {
        count(watcher, -1);
    }

    private void count(Watcher watcher, int added) {
        all += added;
        if (!watcher.readsEverything()) {
            ofOthers += added;
        }
        byAccount.merge(watcher.subject(), added, Seats::orNone);
    }

    /** Nothing is remembered of who has left. */
    private static @Nullable Integer orNone(int taken, int added) {
        return taken + added == 0 ? null : taken + added;
    }
}

package cn.practice.local;

import java.time.Duration;

/** How long a program has stood still: it moves while its log grows, or while it takes more of a processor than an idle one. */
final class Stirring {

    /** An idle virtual machine takes less than this share of a processor, a starting one on a loaded machine more. */
    private static final double IDLE = 0.03;

    private Sign last;
    private Duration moved;

    /** From what is seen first on. */
    Stirring(Sign first) {
        this.last = first;
        this.moved = first.at();
    }

    /**
     * What is seen of a program.
     *
     * @param at when, from any beginning
     * @param logged bytes of its log
     * @param worked processor time it has taken
     */
    record Sign(Duration at, long logged, Duration worked) {}

    /** For how long nothing has moved by now. */
    Duration still(Sign now) {
        double share = (double) now.worked().minus(last.worked()).toNanos()
                / Math.max(1, now.at().minus(last.at()).toNanos());
        if (now.logged() != last.logged() || share > IDLE) {
            moved = now.at();
        }
        last = now;
        return now.at().minus(moved);
    }
}

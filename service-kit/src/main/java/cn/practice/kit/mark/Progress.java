package cn.practice.kit.mark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Up to when everything of one service is known: the newest of its marks that is reached. */
final class Progress {

    /** Of a day of outage a mark in every few minutes is enough to see how it is made up for. */
    private static final int MOST = 500;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final List<Mark> ahead = new ArrayList<>();
    private @Nullable Instant upTo;

    /** Null before any mark was reached. */
    @Nullable
    Instant upTo() {
        return upTo;
    }

    boolean waits() {
        return !ahead.isEmpty();
    }

    /** Notes a mark; one that lies ahead of the clock says nothing. */
    void add(Mark mark, Instant now) {
        if (mark.upTo().isAfter(now.plus(CLOCKS_DIFFER))
                || (upTo != null && !mark.upTo().isAfter(upTo))) {
            return;
        }
        ahead.add(mark);
        if (ahead.size() > MOST) {
            thinOut();
        }
    }

    /** Every other one but the newest. */
    private void thinOut() {
        var newest = ahead.removeLast();
        for (int i = ahead.size() - 1; i > 0; i -= 2) {
            ahead.remove(i);
        }
        ahead.add(newest);
    }

    void reach(Map<TopicPartition, Long> positions) {
        var reached = ahead.stream().filter(mark -> mark.isReached(positions)).toList();
        for (var mark : reached) {
            upTo = upTo == null || mark.upTo().isAfter(upTo) ? mark.upTo() : upTo;
        }
        ahead.removeAll(reached);
    }
}

package cn.practice.reporting.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The writers of one feed, side by side: each folds the partitions of its numbers, in order, so that one reads and
 * drafts while the database works for the other. What belongs to one activity has the same number in every topic, so
 * two writers seldom add to the same sums; where they do, each has a slot of its own.
 */
final class Lanes implements AutoCloseable {

    private static final int LANES = 2;

    private final List<OneAhead<List<ConsumerRecord<byte[], byte[]>>>> lanes;

    Lanes(Consumer<Poll> fold) {
        this.lanes = IntStream.range(0, LANES)
                .mapToObj(i -> new OneAhead<List<ConsumerRecord<byte[], byte[]>>>(
                        "fold-" + i, share -> fold.accept(Poll.of(share))))
                .toList();
    }

    /** Gives each lane its share; throws what went wrong with an earlier one. */
    void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var shares = IntStream.range(0, LANES)
                .mapToObj(i -> new ArrayList<ConsumerRecord<byte[], byte[]>>())
                .toList();
        records.forEach(each -> shares.get(each.partition() % LANES).add(each));
        for (int i = 0; i < LANES; i++) {
            if (!shares.get(i).isEmpty()) {
                lanes.get(i).next(shares.get(i));
            }
        }
        lanes.forEach(OneAhead::demandWell);
    }

    /** Waits for what is in hand; throws what went wrong with it. */
    void finish() {
        lanes.forEach(OneAhead::finish);
    }

    /** Waits for what is in hand; what went wrong with it is thrown by whatever is next. */
    void drain() {
        lanes.forEach(OneAhead::drain);
    }

    @Override
    public void close() {
        lanes.forEach(OneAhead::close);
    }
}

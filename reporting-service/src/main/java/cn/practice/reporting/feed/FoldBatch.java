package cn.practice.reporting.feed;

import cn.practice.reporting.copies.CopiedEvent;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.Sums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What records of the log come to in a generation: all rows, written out, and the sums of their facts; of an event told
 * twice the first counts. It is made without the database, so that one can be made while the one before it is stored,
 * and event by event, so that nothing of an event is left but its rows when the next one is read.
 */
public final class FoldBatch {

    /** Each transaction writes a sum once, however many events change it: those who are far behind go in long strides. */
    private static final int FULL = 16_000;

    /** A notification of PostgreSQL has room for so many traces. */
    private static final int FOLLOWED = 100;

    private final long generation;
    private final Map<TopicPartition, Long> next = new TreeMap<>(Partitions.ORDER);
    private final Set<UUID> ids = new HashSet<>();
    private final JournalRows journal = new JournalRows();
    private final FactRows facts = new FactRows();
    private final Map<Slice<?>, Sums> sums = new HashMap<>();
    private final Map<TopicPartition, Counted> counts = new HashMap<>();
    private final List<CopiedEvent> copied = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();

    /** An empty one; stored in another generation than it was made for, it has to be made again. */
    public FoldBatch(long generation) {
        this.generation = generation;
    }

    /** Adds a record; those of a partition come in their order. */
    public void add(ConsumerRecord<byte[], byte[]> each) {
        next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
        add(EventReader.read(each));
        var followedOne = Followed.of(each);
        if (followedOne != null && followed.size() < FOLLOWED) {
            followed.add(followedOne);
        }
    }

    public boolean isEmpty() {
        return next.isEmpty();
    }

    /** Whether it is large enough for a transaction of its own. */
    public boolean isFull() {
        return ids.size() >= FULL;
    }

    /** The same for a generation. */
    FoldBatch in(long other) {
        return other == generation ? this : again(other, Set.of());
    }

    /** The same without some of its events. */
    FoldBatch without(Set<UUID> known) {
        return again(generation, known);
    }

    private FoldBatch again(long other, Set<UUID> known) {
        var again = new FoldBatch(other);
        again.next.putAll(next);
        again.followed.addAll(followed);
        journal.forEach(each -> {
            if (!known.contains(each.id())) {
                again.add(each);
            }
        });
        return again;
    }

    /** The offset after the last record of each partition. */
    public Map<TopicPartition, Long> next() {
        return next;
    }

    /** Those of its events of which a copy is kept. */
    public List<CopiedEvent> copied() {
        return copied;
    }

    /** Those of its records whose traces are followed, if not too many at once. */
    List<Followed> followed() {
        return followed;
    }

    Set<UUID> ids() {
        return ids;
    }

    JournalRows journal() {
        return journal;
    }

    FactRows facts() {
        return facts;
    }

    /** What its facts come to, of each slice that has any. */
    List<Sums> sums() {
        return Slices.ALL.stream()
                .flatMap(each -> Stream.ofNullable(sums.get(each)))
                .toList();
    }

    /** When the last of its events was recorded. */
    @Nullable
    Instant latest() {
        return counts.values().stream().reduce(Counted.NOTHING, Counted::plus).latest();
    }

    /** What it has of a partition. */
    Counted counted(TopicPartition partition) {
        return counts.getOrDefault(partition, Counted.NOTHING);
    }

    private void add(LoggedEvent event) {
        if (!ids.add(event.id())) {
            return;
        }
        var reading = Reading.of(event);
        journal.add(generation, event, reading.undecided());
        counts.merge(new TopicPartition(event.topic(), event.partition()), Counted.of(event, reading), Counted::plus);
        switch (reading) {
            case Reading.Understood understood -> {
                add(event, understood.parts());
                if (understood.copied() != null) {
                    copied.add(new CopiedEvent(event.version(), understood.copied()));
                }
            }
            case Reading.Unknown _, Reading.Unreadable _ -> {
                // journaled as it came, and counted as undecided
            }
        }
    }

    private void add(LoggedEvent event, List<Reading.Part> parts) {
        int ordinal = 0;
        for (var part : parts) {
            var itsSums = sums.computeIfAbsent(part.slice(), Sums::new);
            for (var fact : part.facts()) {
                facts.add(generation, event, ordinal++, fact);
                itsSums.add(fact);
            }
        }
    }

    /** How many events, how many of them no fold could decide, and when the last was recorded. */
    record Counted(long events, long undecided, @Nullable Instant latest) {

        private static final Counted NOTHING = new Counted(0, 0, null);

        private static Counted of(LoggedEvent event, Reading reading) {
            return new Counted(1, reading.undecided() == null ? 0 : 1, event.recordedAt());
        }

        Counted plus(Counted more) {
            return new Counted(events + more.events, undecided + more.undecided, later(latest, more.latest));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }
}

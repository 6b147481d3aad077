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
 * The rows that records of the log become in a generation, and the sums of their facts; an event that comes twice counts
 * once. A batch needs no database, so that the next one can be gathered while this one is stored, and it keeps nothing
 * of an event but its rows.
 */
public final class FoldBatch {

    /** A transaction writes each sum once, so that a feed that is far behind catches up faster in large batches. */
    private static final int FULL = 24_000;

    /** As many traces as fit into a notification of PostgreSQL. */
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

    /** An empty batch for a generation; stored in another one, it has to be made again. */
    public FoldBatch(long generation) {
        this.generation = generation;
    }

    /** Adds a record; those of one partition in their order. */
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

    /** The same batch for a generation. */
    FoldBatch in(long other) {
        return other == generation ? this : again(other, Set.of());
    }

    /** The same batch without some of its events. */
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

    /** Its events of which a copy is kept. */
    public List<CopiedEvent> copied() {
        return copied;
    }

    /** Its records whose traces are followed; only the first of very many. */
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

    /** The sums of its facts, for each slice that has any. */
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

    /** What it holds of a partition. */
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
                // only journaled, and counted as undecided
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

    /** How many events there are, how many of them are undecided, and when the last was recorded. */
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

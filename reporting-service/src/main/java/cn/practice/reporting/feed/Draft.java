package cn.practice.reporting.feed;

import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.fact.Fact;
import cn.practice.reporting.fact.Fold;
import cn.practice.reporting.known.Copies;
import cn.practice.reporting.store.CopyRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a poll comes to in a generation: all rows, written out, and the sums of its facts; of an event told twice the
 * first counts. It is made without the database, so that one poll can be drafted while the one before it is stored, and
 * event by event, so that nothing of an event is left but its bytes when the next one is read.
 */
public final class Draft {

    private static final int BYTES_OF_AN_EVENT = 800;
    private static final int BYTES_OF_A_FACT = 400;

    private final Poll poll;
    private final long generation;
    private final Set<UUID> ids;
    private final CopyRows journal;
    private final CopyRows facts;
    private final Sums sums = new Sums();
    private final Map<TopicPartition, Counted> counts = new HashMap<>();
    private final List<LoggedEvent> copied = new ArrayList<>();

    private Draft(Poll poll, long generation, Collection<UUID> known) {
        this.poll = poll;
        this.generation = generation;
        int most = poll.records().size();
        this.ids = HashSet.newHashSet(most);
        this.journal = new CopyRows(most * BYTES_OF_AN_EVENT);
        this.facts = new CopyRows(most * BYTES_OF_A_FACT);
        for (var each : poll.records()) {
            var event = EventReader.read(each);
            if (!known.contains(event.id()) && ids.add(event.id())) {
                add(event);
            }
        }
    }

    /** The draft of a poll; for another generation than it is written for in the end, it has to be made again. */
    public static Draft of(Poll poll, long generation) {
        return new Draft(poll, generation, Set.of());
    }

    /** The same for a generation. */
    Draft in(long other) {
        return other == generation ? this : new Draft(poll, other, Set.of());
    }

    /** The same without some of its events. */
    Draft without(Collection<UUID> known) {
        return new Draft(poll, generation, known);
    }

    /** What it was made of. */
    public Poll poll() {
        return poll;
    }

    /** Those of its events of which others know something by heart. */
    public List<LoggedEvent> copied() {
        return copied;
    }

    Set<UUID> ids() {
        return ids;
    }

    CopyRows journal() {
        return journal;
    }

    CopyRows facts() {
        return facts;
    }

    Sums sums() {
        return sums;
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
        write(event);
        var itsFacts = Fold.fold(event.event());
        for (int i = 0; i < itsFacts.size(); i++) {
            write(event, i, itsFacts.get(i));
            sums.add(itsFacts.get(i));
        }
        counts.merge(new TopicPartition(event.topic(), event.partition()), Counted.of(event), Counted::plus);
        if (Copies.isCopied(event.event())) {
            copied.add(event);
        }
    }

    private void write(LoggedEvent each) {
        journal.column(generation).column(each.id()).column(each.type()).column(each.subject());
        journal.column(each.version()).column(each.recordedAt()).column(each.topic());
        journal.column(each.partition()).column(each.offset()).column(each.headers());
        journal.column(each.body()).column(each.undecided()).end();
    }

    private void write(LoggedEvent each, int ordinal, Fact fact) {
        var place = fact.place();
        facts.column(generation).column(each.id()).column(ordinal);
        facts.column(fact.measure().name()).column(fact.day()).column(place.site());
        facts.column(place.ownerSite()).column(place.team()).column(place.kind());
        facts.column(place.form()).column(place.campaign()).column(place.evidence());
        facts.column(place.audience()).column(place.channel()).column(fact.activity());
        facts.column(fact.volunteer()).column(fact.amount()).column(each.recordedAt());
        facts.end();
    }

    /** How many events, how many of them no fold could decide, and when the last was recorded. */
    record Counted(long events, long undecided, @Nullable Instant latest) {

        private static final Counted NOTHING = new Counted(0, 0, null);

        private static Counted of(LoggedEvent event) {
            return new Counted(1, event.undecided() == null ? 0 : 1, event.recordedAt());
        }

        Counted plus(Counted more) {
            return new Counted(events + more.events, undecided + more.undecided, later(latest, more.latest));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }
}

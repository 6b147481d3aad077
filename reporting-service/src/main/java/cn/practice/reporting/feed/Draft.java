package cn.practice.reporting.feed;

import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.fact.Fact;
import cn.practice.reporting.fact.Fold;
import cn.practice.reporting.store.CopyRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a poll comes to in a generation: all rows, written out, and the sums of its facts. It is made without the
 * database, so that one poll can be drafted while the one before it is stored.
 */
public final class Draft {

    private static final int BYTES_OF_AN_EVENT = 800;
    private static final int BYTES_OF_A_FACT = 400;

    /** In the order of the journal's key: two transactions with the same events wait for each other and never both. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final Poll poll;
    private final long generation;
    private final List<LoggedEvent> events;
    private final CopyRows journal;
    private final CopyRows facts;
    private final Sums sums;

    private Draft(Poll poll, long generation, List<LoggedEvent> events) {
        this.poll = poll;
        this.generation = generation;
        this.events = events;
        this.journal = new CopyRows(events.size() * BYTES_OF_AN_EVENT);
        this.facts = new CopyRows(events.size() * BYTES_OF_A_FACT);
        var folded = new ArrayList<Fact>();
        for (var each : events) {
            write(each);
            var itsFacts = Fold.fold(each.event());
            for (int i = 0; i < itsFacts.size(); i++) {
                write(each, i, itsFacts.get(i));
            }
            folded.addAll(itsFacts);
        }
        this.sums = Sums.of(folded);
    }

    /** The draft of a poll; for another generation than it is written for in the end, it has to be made again. */
    public static Draft of(Poll poll, long generation) {
        return new Draft(
                poll,
                generation,
                poll.events().stream()
                        .sorted(Comparator.comparing(LoggedEvent::id, ORDER))
                        .toList());
    }

    /** The same for a generation. */
    Draft in(long other) {
        return other == generation ? this : new Draft(poll, other, events);
    }

    /** The same without some of its events. */
    Draft without(Collection<UUID> ids) {
        return new Draft(
                poll,
                generation,
                events.stream().filter(each -> !ids.contains(each.id())).toList());
    }

    /** What it was made of. */
    public Poll poll() {
        return poll;
    }

    List<LoggedEvent> events() {
        return events;
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
}

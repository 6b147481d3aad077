package cn.practice.reporting.feed;

import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.fact.Fact;
import cn.practice.reporting.fact.Fold;
import cn.practice.reporting.store.CopyRows;
import cn.practice.reporting.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Journal, facts, totals and positions of one generation. The feed keeps the live one with it, an audit derives its
 * shadow with it: there is one way from events to figures.
 */
public final class Ledger {

    private static final List<String> STAGE =
            List.of("""
            create temp table if not exists staged_event (
                event_id uuid, type text, subject text, version bigint, recorded_at timestamptz, topic text,
                partition int, log_offset bigint, headers bytea, body bytea, undecided text
            ) on commit delete rows""", """
            create temp table if not exists staged_fact (
                event_id uuid, ordinal int, slot int, measure text, day date, site text, owner_site text, team text,
                kind text, form text, campaign text, evidence text, audience text, channel text, activity uuid,
                volunteer uuid, amount bigint, recorded_at timestamptz
            ) on commit delete rows""", """
            create temp table if not exists fresh (
                event_id uuid, topic text, partition int, undecided boolean, recorded_at timestamptz
            ) on commit delete rows""", "delete from staged_event", "delete from staged_fact", "delete from fresh");

    /** In the order of the key: two transactions with the same events wait for each other and never both. */
    private static final String JOURNAL = """
            with added as (
                insert into journal (generation, event_id, type, subject, version, recorded_at, topic, partition,
                    log_offset, headers, body, undecided)
                select ?, event_id, type, subject, version, recorded_at, topic, partition, log_offset, headers, body,
                    undecided
                from staged_event order by event_id
                on conflict do nothing
                returning event_id, topic, partition, undecided is not null as undecided, recorded_at)
            insert into fresh select event_id, topic, partition, undecided, recorded_at from added""";

    private static final String FACTS = """
            insert into fact (generation, event_id, ordinal, measure, day, site, owner_site, team, kind, form, campaign,
                evidence, audience, channel, activity, volunteer, amount, recorded_at)
            select ?, event_id, ordinal, measure, day, site, owner_site, team, kind, form, campaign, evidence, audience,
                channel, activity, volunteer, amount, staged_fact.recorded_at
            from staged_fact join fresh using (event_id) order by event_id, ordinal""";

    private static final String KEY =
            "measure, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel, slot";

    private static final String TOTALS = """
            insert into total as kept (generation, %1$s, amount)
            select ?, %1$s, sum(amount) from staged_fact join fresh using (event_id) group by %1$s order by %1$s
            on conflict (generation, %1$s) do update set amount = kept.amount + excluded.amount""".formatted(KEY);

    private static final String POSITIONS = """
            insert into position as kept (generation, topic, partition, next_offset, events, undecided, recorded_at)
            select ?, reached.topic, reached.partition, reached.next_offset, count(fresh.event_id),
                count(fresh.event_id) filter (where fresh.undecided), max(fresh.recorded_at)
            from unnest(?::text[], ?::int[], ?::bigint[]) as reached (topic, partition, next_offset)
                left join fresh using (topic, partition)
            group by reached.topic, reached.partition, reached.next_offset
            order by reached.topic, reached.partition
            on conflict (generation, topic, partition) do update set next_offset = excluded.next_offset,
                events = kept.events + excluded.events, undecided = kept.undecided + excluded.undecided,
                recorded_at = greatest(kept.recorded_at, excluded.recorded_at)""";

    private final long generation;

    /** The ledger of a generation. */
    public Ledger(long generation) {
        this.generation = generation;
    }

    /** Adds what is new in a poll, within the caller's transaction; says how many of its events were. */
    public int add(Connection connection, Poll poll) throws SQLException {
        for (var statement : STAGE) {
            Sql.of(statement).run(connection);
        }
        events(poll.events()).into(connection, "staged_event");
        facts(poll.events()).into(connection, "staged_fact");
        int added = Sql.of(JOURNAL, generation).run(connection);
        Sql.of(FACTS, generation).run(connection);
        Sql.of(TOTALS, generation).run(connection);
        Sql.of(
                        POSITIONS,
                        generation,
                        poll.next().keySet().stream().map(each -> each.topic()).toArray(String[]::new),
                        poll.next().keySet().stream()
                                .map(each -> each.partition())
                                .toArray(Integer[]::new),
                        poll.next().values().toArray(Long[]::new))
                .run(connection);
        return added;
    }

    private static CopyRows events(List<LoggedEvent> events) {
        var rows = new CopyRows();
        for (var each : events) {
            rows.column(each.id()).column(each.type()).column(each.subject()).column(each.version());
            rows.column(each.recordedAt()).column(each.topic()).column(each.partition());
            rows.column(each.offset()).column(each.headers()).column(each.body());
            rows.column(each.undecided()).end();
        }
        return rows;
    }

    private static CopyRows facts(List<LoggedEvent> events) {
        var rows = new CopyRows();
        for (var each : events) {
            int ordinal = 0;
            for (var fact : Fold.fold(each.event())) {
                rows.column(each.id()).column(ordinal++).column(each.partition());
                dimensions(rows, fact);
                rows.column(fact.activity()).column(fact.volunteer()).column(fact.amount());
                rows.column(each.recordedAt()).end();
            }
        }
        return rows;
    }

    private static void dimensions(CopyRows rows, Fact fact) {
        var place = fact.place();
        rows.column(fact.measure()).column(fact.day()).column(place.site()).column(place.ownerSite());
        rows.column(place.team()).column(place.kind()).column(place.form()).column(place.campaign());
        rows.column(place.evidence()).column(place.audience()).column(place.channel());
    }
}

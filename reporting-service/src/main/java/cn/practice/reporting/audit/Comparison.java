package cn.practice.reporting.audit;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.Derived;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Compares two generations row by row, within one snapshot, and leaves the differences with the audit. */
record Comparison(Connection connection, long stored, long derived) {

    private static final int KEPT = 1_000;
    private static final int FETCH = 5_000;

    private static final String DRIFT =
            "create temp table drift (what text, key jsonb, stored bigint, derived bigint) on commit drop";

    /**
     * The number of rows and the sum of their hashes: one pass over each side, far quicker than a join. The seed is new
     * for each audit, so that nobody can prepare a row that hashes like another.
     */
    private List<String> hash(Derived rows, long generation, long seed) throws SQLException {
        return Statement.of(
                        "select count(*), sum(hash_record_extended(whole, ?)) from (" + rows.stored() + ") as whole",
                        seed,
                        generation)
                .one(connection, row -> List.of(row.text(1), String.valueOf(row.textOrNull(2))));
    }

    /** A key that one side lacks has the amount 0 there, so that a row whose key was changed appears twice. */
    private static String difference(String what, String key, String rows) {
        return """
            insert into drift
            select '%1$s', (select jsonb_object_agg(name, value) from jsonb_each_text(to_jsonb(differing)) as field (name, value)
                    where value <> '' and name not in ('stored', 'derived')),
                differing.stored, differing.derived
            from (select %2$s, coalesce(kept.amount, 0) as stored, coalesce(again.amount, 0) as derived
                  from (%3$s) as kept full join (%3$s) as again using (%2$s)
                  where coalesce(kept.amount, 0) <> coalesce(again.amount, 0)) as differing""".formatted(what, key, rows);
    }

    /** Counts the rows that differ, and stores the first of them with the audit. */
    long differences(UUID audit) throws SQLException {
        Statement.of(DRIFT).run(connection);
        long seed = new SecureRandom().nextLong();
        for (var each : Derived.ALL) {
            if (!hash(each, stored, seed).equals(hash(each, derived, seed))) {
                Statement.of(difference(each.what(), each.key(), each.rows()), stored, derived)
                        .run(connection);
            }
        }
        Statement.of("""
                        insert into audit_drift (audit, ordinal, what, key, stored, derived)
                        select ?, row_number() over sorted, what, key, drift.stored, drift.derived from drift
                        window sorted as (order by case what when 'TOTAL' then 1 when 'ROLLUP' then 2 when 'FACT' then 3
                            else 4 end,
                            what, key::text)
                        limit ?""", audit, KEPT).run(connection);
        return Statement.of("select count(*) from drift").one(connection, row -> row.count(1));
    }

    /** SHA-256 over the derived totals, one line each, in the order of their keys. */
    String digest() throws SQLException {
        var hash = sha256();
        Statement.of("declare line no scroll cursor for")
                .add(Derived.lines(derived))
                .run(connection);
        var next = Statement.of("fetch " + FETCH + " from line");
        for (var some = next.list(connection, row -> row.text(1)); !some.isEmpty(); ) {
            some.forEach(each -> hash.update((each + '\n').getBytes(StandardCharsets.UTF_8)));
            some = next.list(connection, row -> row.text(1));
        }
        Statement.of("close line").run(connection);
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

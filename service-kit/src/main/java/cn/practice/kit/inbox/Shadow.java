package cn.practice.kit.inbox;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables like those of the copies, in a schema beside them, that are filled while the copies are in use. What is written
 * within a transaction that {@link #enter}s it goes there.
 */
final class Shadow {

    private static final String POSITIONS = "inbox_position";
    private static final String DEAD_LETTERS = "dead_letter";

    private final Sql sql;
    private final int shape;
    private final String schema;
    private final List<String> tables;
    private final List<String> topics;

    Shadow(Sql sql, int shape, Collection<Copy> copies) {
        this.sql = sql;
        this.shape = shape;
        this.schema = "copies_" + shape;
        this.tables = copies.stream().flatMap(each -> each.tables().stream()).toList();
        this.topics = copies.stream().map(Copy::topic).toList();
    }

    /** Whether the copies have this shape: they were switched, or there never was anything to fill them with. */
    boolean isCurrent() {
        return sql.exists("select from inbox_shape where shape = ?", shape);
    }

    /** Takes empty copies, into which nothing was ever taken, as having this shape. */
    void claimEmpty() {
        var nothing = Stream.concat(tables.stream(), Stream.of(POSITIONS))
                .map(each -> "not exists (select from " + each + ")")
                .toList();
        sql.update("update inbox_shape set shape = ? where " + String.join(" and ", nothing), shape);
    }

    /** Another replica may have switched already; it goes on with what a former one has filled. */
    void createUnlessCurrent() {
        sql.list("select shape from inbox_shape for update", row -> row.number("shape"));
        if (isCurrent()) {
            return;
        }
        sql.update("create schema if not exists " + schema);
        Stream.concat(tables.stream(), Stream.of(POSITIONS, DEAD_LETTERS))
                .forEach(each -> sql.update("create table if not exists " + schema + "." + each + " (like public."
                        + each + " including all)"));
    }

    /** Until the transaction ends; the switch, which drops the tables, waits for it. */
    void enter() {
        sql.list("select shape from inbox_shape for share", row -> row.number("shape"));
        sql.update("set local search_path to " + schema + ", public");
    }

    /** Keeps everybody from taking in events until the transaction ends. */
    void hold() {
        // in the order in which events are taken in: the copy, then the position
        sql.update("lock table public." + String.join(", public.", tables) + ", public." + POSITIONS
                + " in share row exclusive mode");
    }

    /** Puts what was filled in the place of the copies. */
    void replace() {
        for (var table : tables) {
            refuseFewer(table);
            sql.update("delete from public." + table);
            sql.update("insert into public." + table + " select * from " + schema + "." + table);
        }
        sql.update("delete from public." + DEAD_LETTERS + " where topic = any (?::text[])", Column.of(topics));
        sql.update("insert into public." + DEAD_LETTERS + " select * from " + schema + "." + DEAD_LETTERS);
        sql.update("delete from public." + POSITIONS + " where topic = any (?::text[])", Column.of(topics));
        sql.update("insert into public." + POSITIONS + " select * from " + schema + "." + POSITIONS);
        sql.update("update public.inbox_shape set shape = ?", shape);
        sql.update("drop schema " + schema + " cascade");
    }

    /** A log that brings less than was copied from it is not the log it was. */
    private void refuseFewer(String table) {
        long before = count("public." + table);
        long after = count(schema + "." + table);
        if (after < before) {
            throw new IllegalStateException("the log brings %d of %d rows of %s".formatted(after, before, table));
        }
    }

    private long count(String table) {
        return sql.list("select count(*) as rows from " + table, row -> row.count("rows"))
                .getFirst();
    }
}

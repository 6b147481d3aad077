package cn.practice.kit.testing;

import cn.practice.kit.testing.TableUse.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a statement, or of a piece of one, in one walk over its words. */
final class SqlReader {

    private static final Pattern WORD = Pattern.compile("--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|%(?:\\d+\\$)?[sd]|"
            + Words.HOLE + "|[\\p{Alpha}_][\\p{Alnum}_.]*|[(),;]");
    private static final Set<String> KEYWORDS = Set.of(("as cross default except for from full group having in inner"
                    + " intersect join left limit natural on order returning right select set union using values when"
                    + " where window with")
            .split(" ", -1));

    private final List<String> words;
    private final Set<TableUse> uses = new LinkedHashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level()));

    private SqlReader(List<String> words) {
        this.words = words;
    }

    /** What a text does with which tables, in its order; those that are none are for the caller to leave out. */
    static Set<TableUse> read(String text) {
        var reader = new SqlReader(words(text));
        for (int i = 0; i < reader.words.size(); i++) {
            reader.take(i);
        }
        return reader.uses;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(each -> each.group().toLowerCase(Locale.ROOT))
                .filter(each -> !each.startsWith("--") && !each.startsWith("'"))
                .map(each -> each.startsWith("%") || each.charAt(0) == Words.HOLE ? TableUse.UNNAMED : each)
                .map(each -> each.startsWith("\"") ? each.substring(1, each.length() - 1) : each)
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .toList();
    }

    /** A table in the list of a select. */
    private record Listed(String table, String alias) {}

    /** One level of parentheses, and the tables of its select. */
    private static final class Level {
        private boolean listing;
        private boolean awaiting;
        private final List<Listed> listed = new ArrayList<>();
    }

    private void take(int i) {
        switch (at(i)) {
            case "(" -> open();
            case ")" -> close();
            case ";", "union", "intersect", "except" -> begin();
            case "," -> level().awaiting = level().listing;
            case "insert", "merge" -> write(Kind.FILLS, at(i + 1).equals("into") ? i + 2 : -1);
            case "copy" -> write(Kind.FILLS, isCopied(i + 1) ? i + 1 : -1);
            case "delete" -> write(Kind.CHANGES, at(i + 1).equals("from") ? i + 2 : -1);
            case "truncate", "lock" -> write(Kind.CHANGES, at(i + 1).equals("table") ? i + 2 : -1);
            case "update" -> write(Kind.CHANGES, at(i - 1).equals("do") || isOfALock(i) ? -1 : i + 1);
            case "from" -> list(!at(i - 1).equals("distinct") && !at(i - 1).equals("delete"));
            case "join" -> list(true);
            case "for" -> lock(i + 1);
            default -> name(i);
        }
    }

    private String at(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : "";
    }

    private static boolean isName(String word) {
        return word.equals(TableUse.UNNAMED)
                || (!word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0)) && !KEYWORDS.contains(word));
    }

    private Level level() {
        return levels.element();
    }

    private void open() {
        level().awaiting = false;
        levels.push(new Level());
    }

    private void close() {
        if (levels.size() > 1) {
            levels.pop();
        }
    }

    /** Another statement, or another select at the same level. */
    private void begin() {
        levels.pop();
        levels.push(new Level());
    }

    private boolean isCopied(int i) {
        return at(i + 1).equals("from") || at(i + 1).equals("(");
    }

    private boolean isOfALock(int i) {
        return at(i - 1).equals("for") || (at(i - 1).equals("key") && at(i - 2).equals("no"));
    }

    private void write(Kind kind, int i) {
        if (isName(at(i))) {
            uses.add(new TableUse(kind, at(i)));
        }
    }

    /** Whether tables follow. */
    private void list(boolean tables) {
        level().listing = tables;
        level().awaiting = tables;
    }

    /** A table where one is awaited, unless it is a function; its alias is none. */
    private void name(int i) {
        var word = at(i);
        if (level().awaiting && !word.equals("lateral") && !word.equals("only")) {
            level().awaiting = false;
            if (isName(word) && !at(i + 1).equals("(")) {
                uses.add(new TableUse(Kind.READS, word));
                level().listed.add(new Listed(word, alias(i)));
            }
        } else if (!level().awaiting && KEYWORDS.contains(word) && !word.equals("as")) {
            level().listing = false;
        }
    }

    private String alias(int table) {
        var alias = at(table + 1).equals("as") ? at(table + 2) : at(table + 1);
        return isName(alias) ? alias : at(table);
    }

    /** Rows of all tables of a select are locked for a change, or of those that are named. */
    private void lock(int i) {
        int end = at(i).equals("no") ? i + 2 : i;
        if (at(end).equals("update")) {
            var named = at(end + 1).equals("of") ? names(end + 2) : null;
            level().listed.stream()
                    .filter(each -> isLocked(each, named))
                    .forEach(each -> uses.add(new TableUse(Kind.CHANGES, each.table())));
        }
    }

    private static boolean isLocked(Listed table, @Nullable Set<String> named) {
        return named == null || named.contains(table.alias()) || named.contains(table.table());
    }

    private Set<String> names(int i) {
        var names = new LinkedHashSet<String>();
        for (int at = i; isName(at(at)) || at(at).equals(","); at++) {
            names.add(at(at));
        }
        return names;
    }
}

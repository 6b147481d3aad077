package cn.practice.volunteer.person.search;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import cn.practice.volunteer.person.naming.NameQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a name may have what is looked for, each for an index of its own. Who begins with it stands together
 * in the order of names, which the database would not know of one condition for all: each beginning says where.
 */
final class NameBranches {

    /** Behind whatever begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private NameBranches() {}

    static List<Statement> of(@Nullable NameQuery name, Order order) {
        if (name == null) {
            return List.of(new Statement());
        }
        return name.isTyped() ? typed(name) : written(name, order);
    }

    private static List<Statement> typed(NameQuery name) {
        var pinyin = begins("name_pinyin", name.text());
        return switch (name.text().length()) {
            // the first initial is the first letter of the pinyin
            case 1 -> List.of(pinyin, within(name));
            // so many have the same two that they are kept in the order of names
            case 2 -> List.of(pinyin, Statement.of("and left(name_initials, 2) = ?", name.text()), within(name));
            default -> List.of(pinyin, begins("name_initials", name.text()), within(name));
        };
    }

    private static List<Statement> written(NameQuery name, Order order) {
        var key = begins("name_key", name.text());
        if (order.by() == Order.By.NAME) {
            key.add(begins("name_pinyin", name.pinyin()));
        }
        return List.of(key, within(name).add("and strpos(name_key, ?) > 0", name.text()));
    }

    private static Statement begins(String column, String text) {
        return Statement.of("and %1$s >= ? and %1$s < ?".formatted(column), text, text + LAST);
    }

    private static Statement within(NameQuery name) {
        return Statement.of("and name_terms @> ?", Column.of(name.terms()));
    }
}

package cn.practice.volunteer.person.search;

import cn.practice.kit.sql.Statement;

/**
 * The first of all for whom one of several sets of conditions holds: the first of each, and of these the first. Each is
 * planned for the very values that are asked for, since what is right for a rare name is wrong for one that many bear.
 */
final class Union {

    private static final String PLANNED = "select set_config('plan_cache_mode', 'force_custom_plan', true);";

    private final Order order;
    private final int most;
    private final Statement all = new Statement();
    private boolean isFirst = true;

    Union(Order order, int most) {
        this.order = order;
        this.most = most;
    }

    void add(Statement conditions) {
        all.add(isFirst ? "(" : ") union (")
                .add("select id, %s as key from volunteer where true".formatted(order.column()))
                .add(conditions)
                .add(order.clause(order.column()) + " limit ?", most);
        isFirst = false;
    }

    Statement query() {
        return query("");
    }

    /** With what stands before it. */
    Statement query(String first) {
        return Statement.of(PLANNED)
                .add(first + "select id, key from (")
                .add(all)
                .add(")) as found " + order.clause("key") + " limit ?", most);
    }
}

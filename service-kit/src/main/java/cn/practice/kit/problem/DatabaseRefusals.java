package cn.practice.kit.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database declined for a passing reason, as the refusal the caller can act on. */
final class DatabaseRefusals {

    /**
     * Lock not available, deadlock, serialization failure, statement cancelled, too many connections, shut down, crashed,
     * starting, and not the one to write to.
     */
    private static final Set<String> PASSING =
            Set.of("55P03", "40P01", "40001", "57014", "53300", "57P01", "57P02", "57P03", "25006");

    /** The class of all that can befall a connection. */
    private static final String CONNECTION = "08";

    private DatabaseRefusals() {}

    static @Nullable Refusal of(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return refusal;
            }
            if (each.getClass().getSimpleName().equals("OptimisticLockException")) {
                return new Stale();
            }
            if (each instanceof SQLException sql && isPassing(sql)) {
                return new Busy();
            }
        }
        return null;
    }

    private static boolean isPassing(SQLException e) {
        var state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).contains("Acquisition timeout")
                : state.startsWith(CONNECTION) || PASSING.contains(state);
    }
}

package cn.practice.activity.checking;

import cn.practice.activity.checking.Refusals.AlreadyChecked;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands that one person proposed and another decides, once.
 *
 * @param at when it was decided; absent while it waits, as are all that follow
 * @param by the account that decided it
 * @param reasonCode why so, if that was said
 */
public record Decision<S extends Enum<S>>(
        S state,
        @Nullable Instant at,
        @Nullable UUID by,
        @Nullable String reasonCode) {

    /** That of a row, which has it in the columns of its state, of when and by whom it was checked. */
    public static <S extends Enum<S>> Decision<S> read(Row row, Class<S> states, @Nullable String reasonCode)
            throws SQLException {
        return new Decision<>(
                row.constant(states, "state"), row.instantOrNull("checked_at"), row.idOrNull("checked_by"), reasonCode);
    }

    /** Whether it is still to be decided so; to decide it again as it was changes nothing. */
    public boolean isOpenTo(S decided) {
        return isOpenTo(Set.of(decided));
    }

    /** The same of what goes on after the decision, and so may stand at any of these since. */
    public boolean isOpenTo(Set<S> decided) {
        if (by != null && !decided.contains(state)) {
            throw new AlreadyChecked();
        }
        return by == null;
    }
}

package cn.practice.volunteer.person.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param volunteerId whom it brought in, now or before
 * @param added whether that was now
 * @param fault why it brought in nobody
 */
record LineOutcome(
        int line,
        @Nullable UUID volunteerId,
        boolean added,
        @Nullable LineFault fault) {

    static LineOutcome refused(int line, LineFault fault) {
        return new LineOutcome(line, null, false, fault);
    }
}

package cn.practice.reporting.figure.exceptions;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many exceptions of each kind there are in a period. */
public record ExceptionsView(
        LocalDate from, LocalDate to, @Nullable String site, List<Counted> kinds) {

    /**
     * Those of one kind.
     *
     * @param lines their address
     */
    @Schema(name = "ExceptionCount")
    public record Counted(ExceptionKind kind, long count, String lines) {}
}

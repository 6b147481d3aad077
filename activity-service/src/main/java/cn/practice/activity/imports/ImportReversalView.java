package cn.practice.activity.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The latest proposal to take an import back, with who made it and who decided it. */
@Schema(name = "ActivityImportReversal")
public record ImportReversalView(
        UUID id,
        UUID importId,
        ImportState state,
        String reasonCode,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable String rejectionCode) {

    static ImportReversalView of(ImportReversal reversal) {
        var decision = reversal.decision();
        return new ImportReversalView(
                reversal.id(),
                reversal.importId(),
                decision.state(),
                reversal.reasonCode(),
                reversal.madeAt(),
                reversal.madeBy().account(),
                decision.at(),
                decision.by(),
                decision.reasonCode());
    }
}

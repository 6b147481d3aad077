package cn.practice.activity.reach;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A head-count with who counted and who checked it; one that was rejected or reversed stays to be seen. */
public record ReachView(
        UUID id,
        UUID activityId,
        Audience audience,
        Channel channel,
        int persons,
        ReachState state,
        @Nullable String source,

        @Schema(description = "why it needs a checker: large, or late") @Nullable
        String reasonCode,

        Instant countedAt,
        UUID countedBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,

        @Schema(description = "how many of the same activity, audience and channel were rejected or reversed before")
        int rejectedBefore,

        @Nullable UUID reversalId,
        @Nullable Instant reversedAt,

        @Schema(description = "the latest that was proposed") @Nullable
        ReversalView reversal) {

    /** Why a head-count is to be taken back, who says so, and who decided that. */
    @Schema(name = "ReachReversalView")
    public record ReversalView(
            UUID id,
            ReversalState state,
            String reasonCode,
            @Nullable String source,
            Instant madeAt,
            UUID madeBy,
            @Nullable Instant checkedAt,
            @Nullable UUID checkedBy,

            @Schema(description = "how many reversals of the same head-count were rejected before")
            int rejectedBefore) {

        static @Nullable ReversalView of(@Nullable Reversal reversal) {
            if (reversal == null) {
                return null;
            }
            var decision = reversal.decision();
            return new ReversalView(
                    reversal.id(),
                    decision.state(),
                    reversal.reasonCode(),
                    reversal.source(),
                    reversal.madeAt(),
                    reversal.madeBy().account(),
                    decision.at(),
                    decision.by(),
                    reversal.rejectedBefore());
        }
    }

    static ReachView of(HeadCount count) {
        var decision = count.decision();
        var taken = count.taken();
        return new ReachView(
                count.id(),
                count.activityId(),
                count.audience(),
                count.channel(),
                count.persons(),
                decision.state(),
                count.source(),
                count.reasonCode(),
                count.countedAt(),
                count.countedBy().account(),
                decision.at(),
                decision.by(),
                count.rejectedBefore(),
                taken == null ? null : taken.id(),
                taken == null ? null : taken.at(),
                ReversalView.of(count.reversal()));
    }
}

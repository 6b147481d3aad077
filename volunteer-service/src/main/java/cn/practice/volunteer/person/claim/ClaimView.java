package cn.practice.volunteer.person.claim;

import cn.practice.kit.sql.Row;
import cn.practice.volunteer.person.Collision.Kind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim as it stands in a list, which names nobody. */
@Schema(name = "Claim")
record ClaimView(
        UUID id,
        Kind kind,
        ClaimState state,
        @Schema(description = "whose registration claims") Side claimant,

        @Schema(description = "whose record stands against it; staff of its site settle")
        Side holder,

        Instant openedAt,

        @Nullable @Schema(description = "absent while it is open, and where it lapsed")
        Outcome outcome,

        @Nullable @Schema(description = "as whoever settled it gave it")
        String reasonCode,

        @Nullable Instant settledAt,
        @JsonIgnore @Schema(hidden = true) @Nullable UUID settledBy) {

    /** One of both. */
    @Schema(name = "ClaimSide")
    record Side(UUID volunteerId, String number, String siteCode) {

        static Side read(Row row, String prefix) throws SQLException {
            return new Side(row.id(prefix + "_id"), row.text(prefix + "_number"), row.text(prefix + "_site"));
        }
    }

    static ClaimView read(Row row) throws SQLException {
        return new ClaimView(
                row.id("id"),
                row.constant(Kind.class, "kind"),
                row.constant(ClaimState.class, "state"),
                Side.read(row, "claimant"),
                Side.read(row, "holder"),
                row.instant("opened_at"),
                row.constantOrNull(Outcome.class, "outcome"),
                row.textOrNull("reason_code"),
                row.instantOrNull("settled_at"),
                row.idOrNull("settled_by"));
    }

    boolean isBetweenTheSameAs(ClaimView other) {
        return claimant.volunteerId().equals(other.claimant.volunteerId())
                && holder.volunteerId().equals(other.holder.volunteerId());
    }

    /** Whether this is what somebody has decided already. */
    boolean isSettledAs(Settlement wanted, UUID somebody) {
        return somebody.equals(settledBy)
                && wanted.outcome() == outcome
                && wanted.reasonCode().equals(reasonCode);
    }
}

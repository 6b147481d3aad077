package cn.practice.volunteer.roster;

import cn.practice.kit.paging.Page;
import cn.practice.volunteer.copies.KnownShift;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of those in a shift. */
@Schema(name = "Roster")
public record Roster(
        UUID shiftId,
        UUID activityId,
        @Schema(description = "of the activity") @Nullable String title,
        @Schema(description = "of the shift") String name,
        Instant startsAt,
        Instant endsAt,

        @Schema(description = "afterwards nobody sees it any more")
        Instant visibleUntil,

        @Schema(description = "every sign-up and attendance recorded before is shown; absent while nothing says so")
        @Nullable
        Instant knownTo,

        @Schema(description = "in the order of their registration")
        List<RosterEntry> items,

        @Schema(description = "the cursor of the page that follows; absent on the last one") @Nullable
        String next) {

    static Roster of(KnownShift shift, Instant visibleUntil, @Nullable Instant knownTo, Page<RosterEntry> page) {
        return new Roster(
                shift.id(),
                shift.activityId(),
                shift.title(),
                shift.name(),
                shift.startsAt(),
                shift.endsAt(),
                visibleUntil,
                knownTo,
                page.items(),
                page.next());
    }

    /** Names nobody, since it may end up in a log. */
    @Override
    public String toString() {
        return "Roster[" + shiftId + "]";
    }
}

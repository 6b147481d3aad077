package cn.practice.volunteer.roster;

import cn.practice.volunteer.copies.InShift;
import cn.practice.volunteer.copies.InShiftState;
import cn.practice.volunteer.person.NamedVolunteer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a shift. */
@Schema(name = "RosterEntry")
public record RosterEntry(
        UUID volunteerId,

        @Schema(description = "absent of a person whose record is gone") @Nullable
        String number,

        @Schema(description = "absent of a person whose record is gone") @Nullable
        String name,

        @Schema(description = "masked; absent of who has none") @Nullable
        String phone,

        @Schema(description = "by their sign-up until they come, by their attendance from then on")
        InShiftState state) {

    static RosterEntry of(InShift somebody, @Nullable NamedVolunteer who) {
        return who == null
                ? new RosterEntry(somebody.volunteerId(), null, null, null, somebody.state())
                : new RosterEntry(who.id(), who.number(), who.name(), who.phone(), somebody.state());
    }

    /** Names nobody, since it may end up in a log. */
    @Override
    public String toString() {
        return "RosterEntry[" + volunteerId + "]";
    }
}

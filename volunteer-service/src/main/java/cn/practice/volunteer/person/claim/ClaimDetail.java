package cn.practice.volunteer.person.claim;

import cn.practice.volunteer.person.VolunteerView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim with both sides, each as staff see volunteers. */
@Schema(name = "ClaimDetail")
record ClaimDetail(
        ClaimView claim,
        VolunteerView claimant,

        @Schema(description = "for staff of the holder's site, who settle, and those who see everybody") @Nullable
        VolunteerView holder) {

    /** Names nobody, since it may end up in a log. */
    @Override
    public String toString() {
        return "ClaimDetail[" + claim.id() + "]";
    }
}

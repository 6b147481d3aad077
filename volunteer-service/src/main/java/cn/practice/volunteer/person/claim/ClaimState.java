package cn.practice.volunteer.person.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a claim stands. */
@Schema(description = "LAPSED has nothing to settle any more, since a side was rejected or shows another document")
enum ClaimState {
    OPEN,
    SETTLED,
    /** There is nothing to settle any more: a side was rejected or shows another document. */
    LAPSED
}

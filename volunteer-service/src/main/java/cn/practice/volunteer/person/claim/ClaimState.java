package cn.practice.volunteer.person.claim;

/** Where a claim stands. */
enum ClaimState {
    OPEN,
    SETTLED,
    /** There is nothing to settle any more: a side was rejected or shows another document. */
    LAPSED
}

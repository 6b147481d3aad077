package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import java.util.UUID;

/**
 * An activity that was held before and is taken over.
 *
 * @param digest of what was said of it, which tells whether it is said again
 * @param sequence how many events are told of it
 */
public record PastActivity(
        UUID id,
        NaturalKey key,
        String digest,
        String title,
        Classification classification,
        Period period,
        long sequence) {

    /** What makes a second import of the same activity known. */
    public record NaturalKey(String ownerSiteCode, String externalId) {}
}

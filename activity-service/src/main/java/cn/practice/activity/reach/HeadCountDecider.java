package cn.practice.activity.reach;

import cn.practice.activity.reach.Refusals.SourceRequired;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Decides whether a head-count counts at once or waits for somebody else's word. */
@ApplicationScoped
class HeadCountDecider {

    static final String LATE = "LATE";

    private final int onSite;
    private final int elsewhere;

    HeadCountDecider(
            @ConfigProperty(name = "practice.reach.unchecked-on-site") int onSite,
            @ConfigProperty(name = "practice.reach.unchecked-elsewhere") int elsewhere) {
        this.onSite = onSite;
        this.elsewhere = elsewhere;
    }

    /**
     * Why it needs a checker; null where it counts at once.
     *
     * @param heads all that stand or wait of the activity on this channel, with those that are counted now
     * @param source where the number was read
     * @param isLate whether it comes later than heads are counted by one person alone
     */
    @Nullable
    String reasonToCheck(Channel channel, long heads, @Nullable String source, boolean isLate) {
        int limit = channel == Channel.ON_SITE ? onSite : elsewhere;
        if (heads > limit) {
            if (channel != Channel.ON_SITE && (source == null || source.isBlank())) {
                throw new SourceRequired(limit);
            }
            return "OVER_" + limit;
        }
        return isLate ? LATE : null;
    }
}

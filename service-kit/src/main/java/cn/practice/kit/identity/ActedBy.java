package cn.practice.kit.identity;

import cn.practice.kit.identity.By.ActedAs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As whom somebody acted for another, for that person to see: who they are is not shown.
 *
 * @param siteCode the site whose staff they acted as
 * @param teamId the team that they led
 */
public record ActedBy(
        ActedAs role, @Nullable String siteCode, @Nullable UUID teamId) {

    /** Nothing of people who acted for themselves. */
    public static @Nullable ActedBy of(@Nullable By by) {
        var role = by == null ? null : by.role();
        return by == null || role == null ? null : new ActedBy(role, by.siteCode(), by.teamId());
    }
}

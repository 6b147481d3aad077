package cn.practice.kit.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody acts for: a site with its subtree, or one team. */
public record Appointment(
        Role role, @Nullable String siteCode, @Nullable UUID teamId) {}

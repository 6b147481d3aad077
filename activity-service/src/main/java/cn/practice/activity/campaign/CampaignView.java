package cn.practice.activity.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as everyone sees it. */
public record CampaignView(UUID id, String name, @Nullable Integer target, LocalDate fromDay, LocalDate toDay) {}

package cn.practice.activity.imports;

import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Past activities to take over, all or none. */
public record Import(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Item> items) {

    /** An activity that was held; its externalId is its name where it comes from, one per owning site. */
    public record Item(
            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,100}")
            String externalId,

            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 40) String kind,
            @Nullable @Size(max = 40) String form,
            @Nullable UUID campaignId,
            @NotBlank @Size(max = 20) String siteCode,
            @NotBlank @Size(max = 20) String ownerSiteCode,
            @Nullable UUID teamId,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable Boolean held,
            @Nullable @Size(max = 50) List<@NotNull @Valid HeadCount> reach,
            @Nullable @Size(max = 2000) List<@NotNull @Valid Attendee> attendances) {

        List<HeadCount> headCounts() {
            return Objects.requireNonNullElse(reach, List.of());
        }

        List<Attendee> attendees() {
            return Objects.requireNonNullElse(attendances, List.of());
        }

        NaturalKey key() {
            return new NaturalKey(ownerSiteCode, externalId);
        }
    }

    /** How many were reached. */
    public record HeadCount(
            @NotNull Audience audience,
            @NotNull Channel channel,
            @NotNull @Min(1) @Max(10_000_000) Integer persons) {}

    /** Who came, and for how many minutes they served. */
    public record Attendee(
            @NotNull UUID volunteerId,
            @Nullable @Min(0) @Max(1_000_000) Integer minutes,
            @NotNull ShiftRole role) {

        int given() {
            return minutes == null ? 0 : minutes;
        }
    }
}

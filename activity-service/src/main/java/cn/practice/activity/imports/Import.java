package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Past activities of one owning site that are proposed, all or none, with the document that they were taken from. */
public record Import(
        @NotNull @Valid Source source,
        @NotNull @Pattern(regexp = Import.CODE) String reasonCode,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Item> items) {

    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /**
     * The document, which stays with the unit.
     *
     * @param date that it bears
     * @param shelfMark under which the unit keeps it
     * @param digest of its scan or file
     */
    @Schema(name = "ImportSource")
    public record Source(
            @NotNull @Pattern(regexp = Import.CODE) String kind,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 100) String shelfMark,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(description = "SHA-256 of its scan or file, in hexadecimal")
            String digest) {

        void requireDated(LocalDate today) {
            if (date.isAfter(today)) {
                throw new Invalid("source.date", "not after today");
            }
        }
    }

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

        List<UUID> persons() {
            return attendees().stream().map(Attendee::volunteerId).toList();
        }

        int minutes() {
            return attendees().stream().mapToInt(Attendee::given).sum();
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

    /** Who came, and when or for how many minutes they served. */
    public record Attendee(
            @NotNull UUID volunteerId,
            @Nullable @Min(0) @Max(1_000_000) Integer minutes,
            @NotNull ShiftRole role,

            @Nullable
            @Schema(description = "when the service began; with minutes alone it is found within the activity")
            Instant from,

            @Nullable Instant to) {

        boolean isTimed() {
            return from != null || to != null;
        }

        /** Those that are stated, or lie whole between from and to. */
        int given() {
            if (minutes == null && from != null && to != null) {
                return (int) Duration.between(from, to).toMinutes();
            }
            return minutes == null ? 0 : minutes;
        }

        /** The time that is named, or the first within the activity that the person has not given elsewhere. */
        Period timeIn(Period activity, PersonTime person) {
            try {
                if (from == null) {
                    return person.place(activity, given());
                }
                var start = Period.sane("attendances.from", from);
                var named = new Period(start, start.plus(Duration.ofMinutes(given())));
                person.requireFree(named);
                return named;
            } catch (Refusal taken) {
                throw taken.with("volunteerId", volunteerId);
            }
        }
    }
}

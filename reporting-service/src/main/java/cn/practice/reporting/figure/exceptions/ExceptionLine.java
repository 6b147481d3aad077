package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.reporting.query.Evidence;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One exception, with what leads to its facts; what does not apply to its kind is absent.
 *
 * @param day the day of the minutes
 * @param at when it was recorded, by its own time; of an appointment, since when it stands
 * @param loggedAt when the log took it down
 * @param type the type of the event
 * @param evidence what proves the minutes
 * @param figures how much it is
 * @param facts the address of its facts, which sum to its figures; of claims, of what came of them
 * @param eventIds the events that it is about, where few
 */
public record ExceptionLine(
        Who who,
        Where where,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Instant loggedAt,
        @Nullable String type,
        @Nullable Evidence evidence,
        Figures figures,
        @Nullable String facts,
        List<UUID> eventIds) {

    /**
     * Whom it is about.
     *
     * @param account who did it, by their account
     * @param role as whom they did it, or were appointed
     * @param madeBy the account of who claimed it
     * @param checkedBy the account of who checked it, or rejected it before
     * @param appointedBy the account of who appointed them
     * @param appointedByChecker whether who claimed it was appointed by who checked it
     * @param volunteerId who was credited, or holds the appointment
     */
    @Schema(name = "ExceptionWho")
    public record Who(
            @Nullable String account,
            @Nullable String role,
            @Nullable String madeBy,
            @Nullable String checkedBy,
            @Nullable String appointedBy,
            @Nullable Boolean appointedByChecker,
            @Nullable String volunteerId) {

        static Who account(@Nullable String account, @Nullable String role, @Nullable String madeBy) {
            return new Who(account, role, madeBy, null, null, null, null);
        }

        static Who pair(String madeBy, String checkedBy, boolean appointed) {
            return new Who(null, null, madeBy, checkedBy, null, appointed, null);
        }

        static Who volunteer(String volunteerId) {
            return new Who(null, null, null, null, null, null, volunteerId);
        }

        static Who nobody() {
            return account(null, null, null);
        }
    }

    /**
     * Where it happened, as far as it is one place, one owner, one team, one activity.
     *
     * @param siteCode where it took place
     */
    @Schema(name = "ExceptionWhere")
    public record Where(
            @Nullable String siteCode,
            @Nullable String ownerSiteCode,
            @Nullable String teamId,
            @Nullable String activityId,
            @Nullable String channel) {

        /** Of columns site, owner_site and team. */
        static Where of(Row row) throws SQLException {
            return of(row, null, null);
        }

        static Where of(Row row, @Nullable String activity, @Nullable String channel) throws SQLException {
            return new Where(
                    orNull(row.textOrNull("site")),
                    orNull(row.textOrNull("owner_site")),
                    orNull(row.textOrNull("team")),
                    activity,
                    channel);
        }

        private static @Nullable String orNull(@Nullable String value) {
            return value == null || value.isEmpty() ? null : value;
        }
    }

    /**
     * How much it is.
     *
     * @param count facts, or events where there are none; of repeats, the rejections before
     * @param minutes of service; late ones less those taken back late
     * @param persons heads counted
     * @param sessions that were held, or no longer are
     * @param share of all, in percent
     * @param pending whether it waits for somebody to check it, and counts nowhere
     */
    @Schema(name = "ExceptionFigures")
    public record Figures(
            @Nullable Long count,
            @Nullable Long minutes,
            @Nullable Long persons,
            @Nullable Long sessions,
            @Nullable Integer share,
            @Nullable Boolean pending) {

        static Figures count(long count) {
            return new Figures(count, null, null, null, null, null);
        }

        /** So many facts of a measure. */
        static Figures of(String measure, long count, long amount) {
            return switch (measure) {
                case "SERVICE_MINUTES", "LATE_MINUTES" -> new Figures(count, amount, null, null, null, null);
                case "REACH" -> new Figures(count, null, amount, null, null, null);
                case "SESSIONS" -> new Figures(count, null, null, amount, null, null);
                default -> count(count);
            };
        }

        Figures withShare(int percent) {
            return new Figures(count, minutes, persons, sessions, percent, pending);
        }
    }

    /** One of facts alone. */
    static ExceptionLine ofFacts(Who who, Where where, Figures figures, String facts) {
        return new ExceptionLine(who, where, null, null, null, null, null, figures, facts, List.of());
    }
}

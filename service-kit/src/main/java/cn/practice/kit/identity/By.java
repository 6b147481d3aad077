package cn.practice.kit.identity;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what an event tells, and as whom: people for themselves, under an appointment or as the district's
 * administrator; a kiosk; or a service by itself.
 *
 * @param subject the person's account
 * @param role under which a person acted; null where they acted for themselves
 * @param siteCode the site whose staff they acted as
 * @param teamId the team that they led
 */
public record By(
        ActorKind kind,
        @Nullable UUID subject,
        @Nullable UUID kiosk,
        @Nullable ActedAs role,
        @Nullable String siteCode,
        @Nullable UUID teamId) {

    /** What acts. */
    public enum ActorKind {
        PERSON,
        KIOSK,
        SERVICE
    }

    /** The role of a person who acts for others. */
    public enum ActedAs {
        DISTRICT_ADMIN,
        SITE_STAFF,
        TEAM_LEADER
    }

    /** The service, because a time came or another event did. */
    public static By service() {
        return new By(ActorKind.SERVICE, null, null, null, null, null);
    }

    /** Somebody for themselves. */
    public static By self(UUID subject) {
        return of(subject, null, null, null);
    }

    /** Somebody as they acted once. */
    public static By of(UUID subject, @Nullable ActedAs role, @Nullable String siteCode, @Nullable UUID teamId) {
        return new By(ActorKind.PERSON, subject, null, role, siteCode, teamId);
    }

    /** Somebody as a row has it in four columns whose names begin alike and end with by, role, site and team. */
    public static By read(Row row, String columns) throws SQLException {
        return of(
                row.id(columns + "by"),
                row.constantOrNull(ActedAs.class, columns + "role"),
                row.textOrNull(columns + "site"),
                row.idOrNull(columns + "team"));
    }

    /** The account of a person, which they always have. */
    public UUID account() {
        return Objects.requireNonNull(subject);
    }

    static By districtAdmin(UUID subject) {
        return of(subject, ActedAs.DISTRICT_ADMIN, null, null);
    }

    static By staff(UUID subject, String siteCode) {
        return of(subject, ActedAs.SITE_STAFF, siteCode, null);
    }

    static By leader(UUID subject, UUID teamId) {
        return of(subject, ActedAs.TEAM_LEADER, null, teamId);
    }
}

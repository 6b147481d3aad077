package cn.practice.volunteer.appointment;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActedAs;
import cn.practice.kit.identity.Role;
import cn.practice.volunteer.appointment.AppointmentEvent.Appointed;
import cn.practice.volunteer.appointment.AppointmentEvent.AppointmentRevoked;
import cn.practice.volunteer.appointment.AppointmentEvent.Ending;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One volunteer's power to act for one site or team on the days of its term, until revoked. */
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    /** Absent on those of before whose account is registered as nobody. */
    @Column(name = "volunteer_id")
    private @Nullable UUID volunteerId;

    private UUID subject;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "site_code")
    private @Nullable String siteCode;

    @Column(name = "team_id")
    private @Nullable UUID teamId;

    @Column(name = "owner_site")
    private String ownerSite;

    @Column(name = "appointed_by")
    private UUID appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    /** As whom the appointer acted; absent on those of before, which were told at once. */
    @Enumerated(EnumType.STRING)
    @Column(name = "appointed_as")
    private @Nullable ActedAs appointedAs;

    @Column(name = "appointed_as_site")
    private @Nullable String appointedAsSite;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    /** When it was told. */
    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Appointment() {}

    private Appointment(Appointee appointee, Post post, Term term, String ownerSite, By by, Instant now) {
        this.id = Ids.next();
        this.volunteerId = appointee.volunteerId();
        this.subject = appointee.subject();
        switch (post) {
            case SiteStaff(var site) -> {
                this.role = Role.SITE_STAFF;
                this.siteCode = site;
            }
            case TeamLeader(var team) -> {
                this.role = Role.TEAM_LEADER;
                this.teamId = team;
            }
        }
        this.ownerSite = ownerSite;
        this.fromDay = term.from();
        this.toDay = term.to();
        this.appointedBy = by.account();
        this.appointedAs = by.role();
        this.appointedAsSite = by.siteCode();
        this.appointedAt = now;
    }

    static Appointment make(Appointee appointee, Post post, Term term, String ownerSite, By by, Instant now) {
        return new Appointment(appointee, post, term, ownerSite, by, now);
    }

    Appointed begin(Instant now) {
        begunAt = now;
        return new Appointed(id, Objects.requireNonNull(volunteerId), subject, role, siteCode, teamId);
    }

    /** Ends it; there is nothing to tell of one that was never told. */
    Optional<AppointmentRevoked> end(@Nullable Ending reason, Instant now) {
        revokedAt = now;
        return hasBegun() ? Optional.of(new AppointmentRevoked(id, subject, reason)) : Optional.empty();
    }

    cn.practice.kit.identity.Appointment power() {
        return new cn.practice.kit.identity.Appointment(role, siteCode, teamId);
    }

    boolean isStanding() {
        return revokedAt == null;
    }

    /** Whether it was told. */
    boolean hasBegun() {
        return begunAt != null;
    }

    Term term() {
        return new Term(fromDay, toDay);
    }

    /** Who appointed them, as whom they acted. */
    By appointer() {
        return By.of(appointedBy, appointedAs, appointedAsSite, null);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID volunteerId() {
        return volunteerId;
    }

    UUID subject() {
        return subject;
    }

    Role role() {
        return role;
    }

    @Nullable
    String siteCode() {
        return siteCode;
    }

    @Nullable
    UUID teamId() {
        return teamId;
    }

    String ownerSite() {
        return ownerSite;
    }

    UUID appointedBy() {
        return appointedBy;
    }

    Instant appointedAt() {
        return appointedAt;
    }
}

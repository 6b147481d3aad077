package cn.practice.volunteer.appointment;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Role;
import cn.practice.volunteer.appointment.AppointmentEvent.Appointed;
import cn.practice.volunteer.appointment.AppointmentEvent.AppointmentRevoked;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One volunteer's power to act for one site or team, until revoked. */
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

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Appointment() {}

    private Appointment(Appointee appointee, Post post, String ownerSite, UUID appointedBy, Instant now) {
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
        this.appointedBy = appointedBy;
        this.appointedAt = now;
    }

    static Appointment make(Appointee appointee, Post post, String ownerSite, UUID appointedBy, Instant now) {
        return new Appointment(appointee, post, ownerSite, appointedBy, now);
    }

    Appointed appointed(Appointee appointee) {
        return new Appointed(id, appointee.volunteerId(), subject, role, siteCode, teamId);
    }

    AppointmentRevoked revoke(Instant now) {
        revokedAt = now;
        return new AppointmentRevoked(id, subject);
    }

    cn.practice.kit.identity.Appointment power() {
        return new cn.practice.kit.identity.Appointment(role, siteCode, teamId);
    }

    boolean isLive() {
        return revokedAt == null;
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

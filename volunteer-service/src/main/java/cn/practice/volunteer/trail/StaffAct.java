package cn.practice.volunteer.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the trail; the database lets nobody change it. */
@Entity
@Immutable
@Table(name = "audit_trail")
class StaffAct {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;
    private UUID actor;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String subject;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected StaffAct() {}

    StaffAct(Instant at, UUID actor, Act act, String subject, @Nullable String reasonCode) {
        this.at = at;
        this.actor = actor;
        this.act = act;
        this.subject = subject;
        this.reasonCode = reasonCode;
    }

    long id() {
        return id == null ? 0 : id;
    }

    Instant at() {
        return at;
    }

    UUID actor() {
        return actor;
    }

    Act act() {
        return act;
    }

    String subject() {
        return subject;
    }

    @Nullable
    String reasonCode() {
        return reasonCode;
    }
}

package cn.practice.volunteer.volunteer;

import cn.practice.volunteer.volunteer.VolunteerEvent.SkillGranted;
import cn.practice.volunteer.volunteer.VolunteerEvent.SkillWithdrawn;
import cn.practice.volunteer.volunteer.VolunteerEvent.VolunteerApproved;
import cn.practice.volunteer.volunteer.VolunteerEvent.VolunteerRegistered;
import cn.practice.volunteer.volunteer.VolunteerEvent.VolunteerReinstated;
import cn.practice.volunteer.volunteer.VolunteerEvent.VolunteerRejected;
import cn.practice.volunteer.volunteer.VolunteerEvent.VolunteerSuspended;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A registered person. Each transition gives the event to tell, or null where it changes nothing. */
@Entity
@Table(name = "volunteer")
class Volunteer {
    @Id
    private UUID id;

    private String number;
    private UUID subject;

    @Column(name = "site_code")
    private String siteCode;

    @Enumerated(EnumType.STRING)
    private VolunteerStatus status;

    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Embedded
    private Secrets secrets;

    @Column(name = "residence_area")
    private String residenceArea;

    private List<String> tags;

    @Column(name = "service_categories")
    private List<String> serviceCategories;

    @ElementCollection
    @CollectionTable(name = "volunteer_skill", joinColumns = @JoinColumn(name = "volunteer_id"))
    @Column(name = "skill")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<Skill> grantedSkills = EnumSet.noneOf(Skill.class);

    private long version;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected Volunteer() {}

    private Volunteer(UUID id, String number, UUID subject, Registration person, Secrets secrets, Instant now) {
        this.id = id;
        this.number = number;
        this.subject = subject;
        this.siteCode = person.siteCode();
        this.status = VolunteerStatus.PENDING;
        this.name = person.name().strip();
        this.sex = person.sex();
        this.birthDate = person.birthDate();
        this.documentType = person.documentType();
        this.secrets = secrets;
        this.residenceArea = person.residenceArea().strip();
        this.tags = person.skills();
        this.serviceCategories = person.serviceCategories();
        this.version = 1;
        this.registeredAt = now;
    }

    static Volunteer register(UUID id, String number, UUID subject, Registration person, Secrets secrets, Instant now) {
        return new Volunteer(id, number, subject, person, secrets, now);
    }

    VolunteerRegistered registered(AgeClass ageClass) {
        return new VolunteerRegistered(id, number, subject, siteCode, ageClass);
    }

    @Nullable
    VolunteerEvent approve(LocalDate day) {
        return moves(VolunteerStatus.APPROVED, VolunteerStatus.PENDING, VolunteerStatus.REJECTED)
                ? new VolunteerApproved(id, siteCode, day)
                : null;
    }

    @Nullable
    VolunteerEvent reject(String reasonCode) {
        return moves(VolunteerStatus.REJECTED, VolunteerStatus.PENDING) ? new VolunteerRejected(id, reasonCode) : null;
    }

    @Nullable
    VolunteerEvent suspend(String reasonCode) {
        return moves(VolunteerStatus.SUSPENDED, VolunteerStatus.APPROVED)
                ? new VolunteerSuspended(id, reasonCode)
                : null;
    }

    @Nullable
    VolunteerEvent reinstate() {
        return moves(VolunteerStatus.APPROVED, VolunteerStatus.SUSPENDED) ? new VolunteerReinstated(id) : null;
    }

    @Nullable
    VolunteerEvent grant(Skill skill, LocalDate day) {
        if (status != VolunteerStatus.APPROVED) {
            throw new NotInState(status);
        }
        if (!grantedSkills.add(skill)) {
            return null;
        }
        version++;
        return new SkillGranted(id, skill, siteCode, day);
    }

    @Nullable
    VolunteerEvent withdraw(Skill skill, LocalDate day) {
        if (!grantedSkills.remove(skill)) {
            return null;
        }
        version++;
        return new SkillWithdrawn(id, skill, siteCode, day);
    }

    /** A repeat is no change; from anywhere else it is refused. */
    private boolean moves(VolunteerStatus to, VolunteerStatus... from) {
        if (status == to) {
            return false;
        }
        if (!List.of(from).contains(status)) {
            throw new NotInState(status);
        }
        status = to;
        version++;
        return true;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID subject() {
        return subject;
    }

    String siteCode() {
        return siteCode;
    }

    VolunteerStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    Sex sex() {
        return sex;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    DocumentType documentType() {
        return documentType;
    }

    Secrets secrets() {
        return secrets;
    }

    String residenceArea() {
        return residenceArea;
    }

    List<String> tags() {
        return List.copyOf(tags);
    }

    List<String> serviceCategories() {
        return List.copyOf(serviceCategories);
    }

    List<Skill> grantedSkills() {
        return List.copyOf(grantedSkills);
    }

    long version() {
        return version;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}

package cn.practice.volunteer.person;

import cn.practice.volunteer.person.Refusals.VolunteerState;
import cn.practice.volunteer.person.VolunteerEvent.AgeClassChanged;
import cn.practice.volunteer.person.VolunteerEvent.SkillGranted;
import cn.practice.volunteer.person.VolunteerEvent.SkillWithdrawn;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerApproved;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerEnrolled;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerRegistered;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerReinstated;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerRejected;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerSuspended;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Secrets;
import cn.practice.volunteer.person.identity.Sex;
import cn.practice.volunteer.person.naming.NameKeys;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A registered person. Each transition gives the event to tell, none where it changes nothing. */
@Entity
@Table(name = "volunteer")
class Volunteer {

    @Id
    private UUID id;

    private String number;

    private @Nullable UUID subject;

    @Column(name = "enrolled_by")
    private @Nullable UUID enrolledBy;

    @Column(name = "site_code")
    private String siteCode;

    @Enumerated(EnumType.STRING)
    private VolunteerStatus status;

    private String name;

    @Embedded
    private NameKeys nameKeys;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    /** Until when the age class holds that was told last. */
    @Column(name = "class_until")
    private @Nullable LocalDate classUntil;

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

    /** Whether figures count them as a lecturer, which they do not while suspended. */
    private boolean lectures;

    private long version;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Volunteer() {}

    private Volunteer(UUID id, String number, NewVolunteer person, Secrets secrets, Instant now) {
        this.id = id;
        this.number = number;
        this.subject = person.subject();
        this.enrolledBy = person.enrolledBy();
        this.siteCode = person.siteCode();
        this.status = VolunteerStatus.PENDING;
        takeName(person.name());
        this.sex = person.sex();
        this.birthDate = person.birthDate();
        this.documentType = person.document().type();
        this.secrets = secrets;
        this.residenceArea = person.residenceArea();
        this.tags = person.skills();
        this.serviceCategories = person.serviceCategories();
        this.version = 1;
        this.registeredAt = now;
    }

    /** With the name goes what finds it. */
    private void takeName(String given) {
        name = given;
        nameKeys = NameKeys.of(given);
    }

    static Volunteer register(UUID id, String number, NewVolunteer person, Secrets secrets, Instant now) {
        return new Volunteer(id, number, person, secrets, now);
    }

    /** What is told of somebody new. */
    VolunteerEvent takenIn(LocalDate day) {
        var age = ageOn(day);
        return subject == null
                ? new VolunteerEnrolled(id, number, siteCode, age, classUntil)
                : new VolunteerRegistered(id, number, subject, siteCode, age, classUntil);
    }

    /** Nothing before the day on which the age class ends that was told last. */
    Optional<VolunteerEvent> growOlder(LocalDate day) {
        if (classUntil == null || day.isBefore(classUntil)) {
            return Optional.empty();
        }
        var age = ageOn(day);
        return changed(new AgeClassChanged(id, age, classUntil));
    }

    private AgeClass ageOn(LocalDate day) {
        var age = AgeClass.of(birthDate, day);
        classUntil = age.until(birthDate);
        return age;
    }

    Optional<VolunteerEvent> approve(LocalDate day) {
        return move(
                Set.of(VolunteerStatus.PENDING, VolunteerStatus.REJECTED),
                VolunteerStatus.APPROVED,
                () -> new VolunteerApproved(id, siteCode, day));
    }

    Optional<VolunteerEvent> reject(String reasonCode, LocalDate day) {
        return move(
                Set.of(VolunteerStatus.PENDING),
                VolunteerStatus.REJECTED,
                () -> new VolunteerRejected(id, reasonCode, day, siteCode, lecturesNoLonger()));
    }

    Optional<VolunteerEvent> suspend(String reasonCode, LocalDate day) {
        return move(
                Set.of(VolunteerStatus.APPROVED),
                VolunteerStatus.SUSPENDED,
                () -> new VolunteerSuspended(id, reasonCode, day, siteCode, lecturesNoLonger()));
    }

    Optional<VolunteerEvent> reinstate(LocalDate day) {
        return move(
                Set.of(VolunteerStatus.SUSPENDED),
                VolunteerStatus.APPROVED,
                () -> new VolunteerReinstated(id, day, siteCode, lecturesAgain()));
    }

    /** A repeat changes nothing; a step from any other state is refused. */
    private Optional<VolunteerEvent> move(
            Set<VolunteerStatus> from, VolunteerStatus to, Supplier<VolunteerEvent> event) {
        if (status == to) {
            return Optional.empty();
        }
        if (!from.contains(status)) {
            throw new VolunteerState(status);
        }
        status = to;
        return changed(event.get());
    }

    private boolean lecturesNoLonger() {
        var lectured = lectures;
        lectures = false;
        return lectured;
    }

    private boolean lecturesAgain() {
        var returns = !lectures && grantedSkills.contains(Skill.LECTURER);
        lectures |= returns;
        return returns;
    }

    boolean isApproved() {
        return status == VolunteerStatus.APPROVED;
    }

    Optional<VolunteerEvent> grant(Skill skill, LocalDate day) {
        if (!isApproved()) {
            throw new VolunteerState(status);
        }
        if (!grantedSkills.add(skill)) {
            return Optional.empty();
        }
        lectures |= skill == Skill.LECTURER;
        return changed(new SkillGranted(id, skill, siteCode, day));
    }

    Optional<VolunteerEvent> withdraw(Skill skill, LocalDate day) {
        if (!grantedSkills.remove(skill)) {
            return Optional.empty();
        }
        var suspended = skill == Skill.LECTURER && !lecturesNoLonger();
        return changed(new SkillWithdrawn(id, skill, siteCode, day, suspended));
    }

    private Optional<VolunteerEvent> changed(VolunteerEvent event) {
        version++;
        return Optional.of(event);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    /** The account they sign in with, if they have one. */
    @Nullable
    UUID subject() {
        return subject;
    }

    /** Who enrolled them, unless they registered themselves. */
    @Nullable
    UUID enrolledBy() {
        return enrolledBy;
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

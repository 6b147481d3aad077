package cn.practice.volunteer.person;

import cn.practice.volunteer.person.Refusals.VolunteerState;
import cn.practice.volunteer.person.VolunteerEvent.AccountLinked;
import cn.practice.volunteer.person.VolunteerEvent.AgeClassChanged;
import cn.practice.volunteer.person.VolunteerEvent.SkillGranted;
import cn.practice.volunteer.person.VolunteerEvent.SkillWithdrawn;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerApproved;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerEnrolled;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerMerged;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerMoved;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerReapplied;
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
import java.util.Objects;
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

    /** Of several records that show one document, one holds it; the others claim it. */
    @Column(name = "holds_document")
    private boolean holdsDocument = true;

    @Embedded
    private @Nullable Rejection rejection;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

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
        rename(person.name());
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
    static Volunteer register(UUID id, String number, NewVolunteer person, Secrets secrets, Instant now) {
        return new Volunteer(id, number, person, secrets, now);
    }

    /** The one place where a name is given or changed. */
    private void rename(String to) {
        name = to;
        nameKeys = NameKeys.of(to);
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
        return move(Set.of(VolunteerStatus.PENDING, VolunteerStatus.REJECTED), VolunteerStatus.APPROVED, () -> {
            rejection = null;
            return new VolunteerApproved(id, siteCode, day);
        });
    }

    Optional<VolunteerEvent> reject(String reasonCode, LocalDate day) {
        return move(Set.of(VolunteerStatus.PENDING), VolunteerStatus.REJECTED, () -> {
            rejection = new Rejection(reasonCode, day);
            return new VolunteerRejected(id, reasonCode, day, siteCode, lecturesNoLonger());
        });
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

    /** A mended registration waits again, at the site it names; one that waits already may name another. */
    Optional<VolunteerEvent> reapply(String site, LocalDate day) {
        if (status != VolunteerStatus.REJECTED) {
            return moveTo(site, day);
        }
        siteCode = site;
        rejection = null;
        return move(
                Set.of(VolunteerStatus.REJECTED), VolunteerStatus.PENDING, () -> new VolunteerReapplied(id, siteCode));
    }

    /** They belong to another site from this day on, and count there. */
    Optional<VolunteerEvent> moveTo(String site, LocalDate day) {
        if (siteCode.equals(site)) {
            return Optional.empty();
        }
        var former = siteCode;
        siteCode = site;
        return changed(new VolunteerMoved(id, former, site, day, status.isRegistered(), lectures));
    }

    /** The record ends, being of a person who has another; what is given is their account. */
    VolunteerMerged mergeInto(UUID other, LocalDate day) {
        if (status != VolunteerStatus.PENDING) {
            throw new VolunteerState(status);
        }
        status = VolunteerStatus.MERGED;
        mergedInto = other;
        classUntil = null;
        subject = null;
        version++;
        return new VolunteerMerged(id, other, siteCode, day, false, false);
    }

    /** They sign in with this account, and with no other any more. */
    AccountLinked link(UUID account) {
        subject = account;
        version++;
        return new AccountLinked(id, account);
    }

    /** Where they live and what they offer; gives what is other than before. */
    Set<ChangedField> profile(String residence, List<String> skills, List<String> categories) {
        var changes = EnumSet.noneOf(ChangedField.class);
        note(changes, ChangedField.RESIDENCE_AREA, residenceArea, residence);
        note(changes, ChangedField.SKILLS, tags, skills);
        note(changes, ChangedField.SERVICE_CATEGORIES, serviceCategories, categories);
        residenceArea = residence;
        tags = skills;
        serviceCategories = categories;
        return changes;
    }

    /** Who they are; gives what is other than before. */
    Set<ChangedField> identify(String newName, Sex newSex, LocalDate born) {
        var changes = EnumSet.noneOf(ChangedField.class);
        note(changes, ChangedField.NAME, name, newName);
        note(changes, ChangedField.SEX, sex, newSex);
        note(changes, ChangedField.BIRTH_DATE, birthDate, born);
        rename(newName);
        sex = newSex;
        birthDate = born;
        return changes;
    }

    /** Their document and phone; gives what is other than before. */
    Set<ChangedField> seal(DocumentType type, Secrets anew) {
        var changes = EnumSet.noneOf(ChangedField.class);
        note(changes, ChangedField.DOCUMENT, true, type == documentType && secrets.isDocumentOf(anew));
        note(changes, ChangedField.PHONE, true, secrets.isPhoneOf(anew));
        documentType = type;
        secrets = anew;
        return changes;
    }

    private static void note(Set<ChangedField> changes, ChangedField field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(field);
        }
    }

    /** It is another edition, though nothing is told of it. */
    void edited() {
        version++;
    }

    /** What is told where another birth date makes another age class, or the same until another month. */
    Optional<VolunteerEvent> ageAnew(LocalDate former, LocalDate day) {
        var before = AgeClass.of(former, day);
        var until = before.until(former);
        var age = ageOn(day);
        return age == before && Objects.equals(until, classUntil)
                ? Optional.empty()
                : changed(new AgeClassChanged(id, age, classUntil));
    }

    /** Refuses a record that was rejected or is another's by now. */
    void requireLive() {
        if (status == VolunteerStatus.REJECTED || status == VolunteerStatus.MERGED) {
            throw new VolunteerState(status);
        }
    }

    boolean holdsDocument() {
        return holdsDocument;
    }

    void takeDocument() {
        holdsDocument = true;
    }

    void letDocumentGo() {
        holdsDocument = false;
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

    /** Why it was rejected; nothing where it was not, or before that was kept. */
    @Nullable
    Rejection rejection() {
        return rejection;
    }

    String name() {
        return name;
    }

    NameKeys nameKeys() {
        return nameKeys;
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

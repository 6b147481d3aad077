package cn.practice.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.person.Refusals.VolunteerState;
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
import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Secrets;
import cn.practice.volunteer.person.identity.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolunteerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID ID = new UUID(0, 1);
    private static final UUID SUBJECT = new UUID(0, 2);
    private static final UUID STAFF = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final String SITE = "321181002001";
    private static final String ELSEWHERE = "321181002002";

    private final Volunteer volunteer = aVolunteer(VolunteerStatus.PENDING);

    @Test
    void waitsForApprovalOnceRegistered() {
        assertThat(volunteer.takenIn(DAY))
                .isEqualTo(new VolunteerRegistered(ID, "V00000042", SUBJECT, SITE, AgeClass.ADULT, null));
        assertThat(volunteer.status()).isEqualTo(VolunteerStatus.PENDING);
        assertThat(volunteer.version()).isEqualTo(1);
    }

    @Test
    void isFoundByTheirNameFromTheBeginning() {
        assertThat(volunteer.nameKeys().pinyin()).isEqualTo("ceshijia");
    }

    @Test
    void whoWasEnrolledHasNoAccount() {
        var enrolled = aVolunteer(aPerson(null, BORN));

        assertThat(enrolled.takenIn(DAY)).isEqualTo(new VolunteerEnrolled(ID, "V00000042", SITE, AgeClass.ADULT, null));
        assertThat(enrolled.subject()).isNull();
        assertThat(enrolled.enrolledBy()).isEqualTo(STAFF);
    }

    @Test
    void growsOlderOnceOnTheDayThatWasTold() {
        var minor = aVolunteer(aPerson(SUBJECT, LocalDate.of(2008, 3, 20)));
        var april = LocalDate.of(2026, 4, 1);
        assertThat(minor.takenIn(DAY))
                .isEqualTo(new VolunteerRegistered(ID, "V00000042", SUBJECT, SITE, AgeClass.MINOR, april));

        assertThat(minor.growOlder(april.minusDays(1))).isEmpty();
        assertThat(minor.growOlder(april)).contains(new AgeClassChanged(ID, AgeClass.ADULT, null));
        assertThat(minor.growOlder(april.plusYears(50))).isEmpty();
        assertThat(minor.version()).isEqualTo(2);
    }

    @Test
    void growsPastAClassThatNobodyWasToldOf() {
        var child = aVolunteer(aPerson(SUBJECT, LocalDate.of(2013, 3, 20)));
        child.takenIn(DAY);

        assertThat(child.growOlder(LocalDate.of(2035, 1, 1))).contains(new AgeClassChanged(ID, AgeClass.ADULT, null));
    }

    @Test
    void isApprovedSuspendedAndReinstatedOneVersionEach() {
        assertThat(volunteer.approve(DAY)).contains(new VolunteerApproved(ID, SITE, DAY));
        assertThat(volunteer.suspend("MISCONDUCT", DAY))
                .contains(new VolunteerSuspended(ID, "MISCONDUCT", DAY, SITE, false));
        assertThat(volunteer.reinstate(DAY)).contains(new VolunteerReinstated(ID, DAY, SITE, false));
        assertThat(volunteer.status()).isEqualTo(VolunteerStatus.APPROVED);
        assertThat(volunteer.version()).isEqualTo(4);
    }

    @Test
    void isApprovedAfterARejectionToo() {
        assertThat(volunteer.reject("DUPLICATE", DAY))
                .contains(new VolunteerRejected(ID, "DUPLICATE", DAY, SITE, false));
        assertThat(volunteer.approve(DAY)).isPresent();
    }

    @Test
    void tellsNothingOfADecisionThatIsRepeated() {
        volunteer.approve(DAY);
        volunteer.grant(Skill.LECTURER, DAY);

        assertThat(volunteer.approve(DAY.plusDays(1))).isEmpty();
        assertThat(volunteer.grant(Skill.LECTURER, DAY)).isEmpty();
        assertThat(volunteer.version()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(VolunteerStatus.class)
    void refusesWhatDoesNotFollowFromWhereItStands(VolunteerStatus status) {
        var mayBeApproved = List.of(VolunteerStatus.PENDING, VolunteerStatus.REJECTED, VolunteerStatus.APPROVED);
        var mayBeRejected = List.of(VolunteerStatus.PENDING, VolunteerStatus.REJECTED);
        var mayBeSuspended = List.of(VolunteerStatus.APPROVED, VolunteerStatus.SUSPENDED);
        var mayBeGranted = List.of(VolunteerStatus.APPROVED);

        assertAllowed(status, it -> it.reject("LATE", DAY), mayBeRejected.contains(status));
        assertAllowed(status, it -> it.suspend("MISCONDUCT", DAY), mayBeSuspended.contains(status));
        assertAllowed(status, it -> it.grant(Skill.LECTURER, DAY), mayBeGranted.contains(status));
        assertAllowed(status, it -> it.approve(DAY), mayBeApproved.contains(status));
    }

    private static void assertAllowed(VolunteerStatus status, Consumer<Volunteer> decision, boolean allowed) {
        var volunteer = aVolunteer(status);
        var before = volunteer.version();
        if (allowed) {
            decision.accept(volunteer);
        } else {
            assertThatThrownBy(() -> decision.accept(volunteer)).isInstanceOf(VolunteerState.class);
            assertThat(volunteer.status()).isEqualTo(status);
            assertThat(volunteer.version()).isEqualTo(before);
        }
    }

    @Test
    void losesASkillInWhateverStateAndOnce() {
        volunteer.approve(DAY);
        assertThat(volunteer.grant(Skill.LECTURER, DAY)).contains(new SkillGranted(ID, Skill.LECTURER, SITE, DAY));
        volunteer.suspend("MISCONDUCT", DAY);

        assertThat(volunteer.withdraw(Skill.LECTURER, DAY))
                .contains(new SkillWithdrawn(ID, Skill.LECTURER, SITE, DAY, true));
        assertThat(volunteer.withdraw(Skill.LECTURER, DAY)).isEmpty();
        assertThat(volunteer.grantedSkills()).isEmpty();
    }

    @Test
    void isNoLecturerWhileSuspended() {
        volunteer.approve(DAY);
        volunteer.grant(Skill.LECTURER, DAY);

        assertThat(volunteer.suspend("MISCONDUCT", DAY))
                .contains(new VolunteerSuspended(ID, "MISCONDUCT", DAY, SITE, true));
        assertThat(volunteer.reinstate(DAY)).contains(new VolunteerReinstated(ID, DAY, SITE, true));
        assertThat(volunteer.withdraw(Skill.LECTURER, DAY))
                .contains(new SkillWithdrawn(ID, Skill.LECTURER, SITE, DAY, false));
    }

    @Test
    void returnsFromASuspensionAsNoLecturerOnceTheSkillIsGone() {
        volunteer.approve(DAY);
        volunteer.grant(Skill.LECTURER, DAY);
        volunteer.suspend("MISCONDUCT", DAY);
        volunteer.withdraw(Skill.LECTURER, DAY);

        assertThat(volunteer.reinstate(DAY)).contains(new VolunteerReinstated(ID, DAY, SITE, false));
    }

    @Test
    void waitsAgainOnceARejectedRegistrationIsMended() {
        volunteer.reject("DOCUMENT_UNREADABLE", DAY);
        assertThat(volunteer.rejection()).isEqualTo(new Rejection("DOCUMENT_UNREADABLE", DAY));

        assertThat(volunteer.reapply(ELSEWHERE, DAY)).contains(new VolunteerReapplied(ID, ELSEWHERE));
        assertThat(volunteer.status()).isEqualTo(VolunteerStatus.PENDING);
        assertThat(volunteer.rejection()).isNull();
        assertThat(volunteer.siteCode()).isEqualTo(ELSEWHERE);
    }

    @Test
    void countsAtTheSiteTheyMoveToAsWhatTheyWere() {
        volunteer.approve(DAY);
        volunteer.grant(Skill.LECTURER, DAY);

        assertThat(volunteer.moveTo(ELSEWHERE, DAY)).contains(new VolunteerMoved(ID, SITE, ELSEWHERE, DAY, true, true));
        assertThat(volunteer.moveTo(ELSEWHERE, DAY)).isEmpty();
    }

    @Test
    void whoWaitsCountsNowhereWhenTheyMove() {
        assertThat(volunteer.reapply(ELSEWHERE, DAY))
                .contains(new VolunteerMoved(ID, SITE, ELSEWHERE, DAY, false, false));
    }

    @Test
    void aMergedRecordIsNobodys() {
        assertThat(volunteer.mergeInto(OTHER, DAY)).isEqualTo(new VolunteerMerged(ID, OTHER, SITE, DAY, false, false));
        assertThat(volunteer.subject()).isNull();
        assertThat(volunteer.growOlder(DAY.plusYears(50))).isEmpty();
    }

    @Test
    void onlyWhoWaitsIsMerged() {
        volunteer.approve(DAY);

        assertThatThrownBy(() -> volunteer.mergeInto(OTHER, DAY)).isInstanceOf(VolunteerState.class);
    }

    @Test
    void anotherBirthDateIsToldWhereItMakesAnotherClass() {
        volunteer.identify("测试甲", Sex.MALE, LocalDate.of(2010, 3, 20));

        assertThat(volunteer.ageAnew(BORN, DAY))
                .contains(new AgeClassChanged(ID, AgeClass.MINOR, LocalDate.of(2028, 4, 1)));
    }

    @Test
    void anotherBirthDateOfAnAdultTellsNothing() {
        volunteer.identify("测试甲", Sex.MALE, BORN.plusDays(1));

        assertThat(volunteer.ageAnew(BORN, DAY)).isEmpty();
    }

    @Test
    void saysWhatOfThemIsOtherThanBefore() {
        assertThat(volunteer.identify("测试乙", Sex.MALE, BORN.plusDays(1)))
                .containsExactly(ChangedField.NAME, ChangedField.BIRTH_DATE);
        assertThat(volunteer.profile("别处", List.of(), List.of("CULTURE")))
                .containsExactly(ChangedField.RESIDENCE_AREA, ChangedField.SERVICE_CATEGORIES);
        assertThat(volunteer.profile("别处", List.of(), List.of("CULTURE"))).isEmpty();
    }

    private static Volunteer aVolunteer(VolunteerStatus status) {
        var volunteer = aVolunteer(aPerson(SUBJECT, BORN));
        switch (status) {
            case PENDING -> {}
            case APPROVED -> volunteer.approve(DAY);
            case REJECTED -> volunteer.reject("DUPLICATE", DAY);
            case SUSPENDED -> {
                volunteer.approve(DAY);
                volunteer.suspend("MISCONDUCT", DAY);
            }
            case MERGED -> volunteer.mergeInto(OTHER, DAY);
        }
        return volunteer;
    }

    private static Volunteer aVolunteer(NewVolunteer person) {
        return Volunteer.register(ID, "V00000042", person, new NoSecrets(), Instant.EPOCH);
    }

    private static NewVolunteer aPerson(@Nullable UUID subject, LocalDate birthDate) {
        return new NewVolunteer(
                subject,
                subject == null ? STAFF : null,
                SITE,
                "测试甲",
                Sex.MALE,
                birthDate,
                new Document(DocumentType.PASSPORT, "E12345678"),
                "13800000000",
                "开发区某社区",
                List.of(),
                List.of());
    }

    private static final class NoSecrets extends Secrets {}
}

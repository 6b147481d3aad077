package cn.practice.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.person.Refusals.VolunteerState;
import cn.practice.volunteer.person.VolunteerEvent.SkillGranted;
import cn.practice.volunteer.person.VolunteerEvent.SkillWithdrawn;
import cn.practice.volunteer.person.VolunteerEvent.VolunteerApproved;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolunteerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID ID = new UUID(0, 1);
    private static final UUID SUBJECT = new UUID(0, 2);
    private static final String SITE = "321181002001";

    private final Volunteer volunteer = aVolunteer(VolunteerStatus.PENDING);

    @Test
    void waitsForApprovalOnceRegistered() {
        assertThat(volunteer.registered(DAY))
                .isEqualTo(new VolunteerRegistered(ID, "V00000042", SUBJECT, SITE, AgeClass.ADULT));
        assertThat(volunteer.status()).isEqualTo(VolunteerStatus.PENDING);
        assertThat(volunteer.version()).isEqualTo(1);
    }

    @Test
    void isApprovedSuspendedAndReinstatedOneVersionEach() {
        assertThat(volunteer.approve(DAY)).contains(new VolunteerApproved(ID, SITE, DAY));
        assertThat(volunteer.suspend("MISCONDUCT", DAY)).contains(new VolunteerSuspended(ID, "MISCONDUCT", DAY));
        assertThat(volunteer.reinstate(DAY)).contains(new VolunteerReinstated(ID, DAY));
        assertThat(volunteer.status()).isEqualTo(VolunteerStatus.APPROVED);
        assertThat(volunteer.version()).isEqualTo(4);
    }

    @Test
    void isApprovedAfterARejectionToo() {
        assertThat(volunteer.reject("DUPLICATE", DAY)).contains(new VolunteerRejected(ID, "DUPLICATE", DAY));
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

        assertThat(volunteer.withdraw(Skill.LECTURER, DAY)).contains(new SkillWithdrawn(ID, Skill.LECTURER, SITE, DAY));
        assertThat(volunteer.withdraw(Skill.LECTURER, DAY)).isEmpty();
        assertThat(volunteer.grantedSkills()).isEmpty();
    }

    private static Volunteer aVolunteer(VolunteerStatus status) {
        var volunteer = Volunteer.register(ID, "V00000042", aPerson(), new NoSecrets(), Instant.EPOCH);
        switch (status) {
            case PENDING -> {}
            case APPROVED -> volunteer.approve(DAY);
            case REJECTED -> volunteer.reject("DUPLICATE", DAY);
            case SUSPENDED -> {
                volunteer.approve(DAY);
                volunteer.suspend("MISCONDUCT", DAY);
            }
        }
        return volunteer;
    }

    private static NewVolunteer aPerson() {
        return new NewVolunteer(
                SUBJECT,
                SITE,
                "测试甲",
                Sex.MALE,
                LocalDate.of(1990, 5, 17),
                new Document(DocumentType.PASSPORT, "E12345678"),
                "13800000000",
                "开发区某社区",
                List.of(),
                List.of());
    }

    private static final class NoSecrets extends Secrets {}
}

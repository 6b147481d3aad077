package cn.practice.activity.plan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityCancelled;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.plan.activity.ActivityEvent.SessionReversed;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Occurrence ATTENDED = new Occurrence(true, false);
    private static final Occurrence REACHED = new Occurrence(false, true);
    private static final Kind TALK = new Kind("THEORY_TALK", "宣讲", "Talk", true, false, 30, List.of());
    private static final Kind PATROL = new Kind("PUBLIC_ORDER", "巡逻", "Patrol", true, true, 30, List.of());

    @Test
    void isToldOnceItIsPublishedHeldOrCancelled() {
        var published = published();
        var held = published();
        held.hold(DAY, null, NINE, ATTENDED);

        assertThat(draft().publish(TALK, 1, NOW)).singleElement().isInstanceOf(ActivityPublished.class);
        assertThat(published.publish(TALK, 1, NOW)).isEmpty();
        assertThat(published.hold(DAY, null, NINE, REACHED)).singleElement().isInstanceOf(ActivityHeld.class);
        assertThat(held.hold(DAY, null, NINE, Occurrence.NONE)).isEmpty();
        assertThat(published().cancel("WEATHER", Occurrence.NONE))
                .singleElement()
                .isInstanceOf(ActivityCancelled.class);
        assertThat(cancelled().cancel("WEATHER", Occurrence.NONE)).isEmpty();
    }

    @Test
    void aDraftThatIsCancelledWasNeverHeardOf() {
        var draft = draft();

        assertThat(draft.cancel("WEATHER", Occurrence.NONE)).isEmpty();
        assertThat(draft.isOver()).isTrue();
        assertThat(draft.facts().published()).isFalse();
    }

    @Test
    void isNotPublishedBeforeItTellsWhatTheLawWants() {
        var silent = Activity.draft(text("讲座", null, null), PATROL, UUID.randomUUID(), NOW);

        assertThatThrownBy(() -> silent.publish(PATROL, 0, NOW)).hasMessage("NOT_PUBLISHABLE");
        assertThatThrownBy(() -> cancelled().publish(TALK, 1, NOW)).hasMessage("ACTIVITY_CANCELLED");
        silent.rewrite(text("讲座", "注意安全", "P-1"), PATROL);

        assertThat(silent.publish(PATROL, 1, NOW)).hasSize(1);
    }

    @Test
    void isHeldOnceItBeganAndSomethingSaysSo() {
        assertThatThrownBy(() -> draft().hold(DAY, null, NINE, ATTENDED)).hasMessage("NOT_PUBLISHED");
        assertThatThrownBy(() -> published().hold(DAY, null, NINE.minusMillis(1), ATTENDED))
                .hasMessage("NOT_STARTED");
        assertThatThrownBy(() -> published().hold(DAY, null, NINE, Occurrence.NONE))
                .hasMessage("NOTHING_HAPPENED");
        assertThatThrownBy(() -> cancelled().hold(DAY, null, NINE, ATTENDED)).hasMessage("ACTIVITY_CANCELLED");
    }

    @Test
    void isHeldNoLongerOnceNothingSaysSoAndAgainWhenSomethingDoes() {
        var held = published();
        held.hold(DAY, null, NINE, ATTENDED);

        assertThat(held.reverseSession(DAY, true, REACHED)).isEmpty();
        assertThat(held.reverseSession(DAY, true, Occurrence.NONE))
                .singleElement()
                .isInstanceOfSatisfying(SessionReversed.class, told -> {
                    assertThat(told.day()).isEqualTo(DAY);
                    assertThat(told.late()).isTrue();
                });
        assertThat(held.reverseSession(DAY, true, Occurrence.NONE)).isEmpty();
        assertThatThrownBy(() -> held.hold(DAY, null, NINE, Occurrence.NONE)).hasMessage("NOTHING_HAPPENED");
        assertThat(held.hold(DAY, null, NINE, REACHED)).singleElement().isInstanceOf(ActivityHeld.class);
    }

    @Test
    void hasNoSessionToTakeBackBeforeItIsHeld() {
        assertThat(published().reverseSession(DAY, null, Occurrence.NONE)).isEmpty();
        assertThat(cancelled().reverseSession(DAY, null, Occurrence.NONE)).isEmpty();
    }

    @Test
    void isNotCancelledOnceSomethingHappened() {
        var held = published();
        held.hold(DAY, null, NINE, ATTENDED);

        assertThatThrownBy(() -> published().cancel("WEATHER", ATTENDED)).hasMessage("HAS_ATTENDANCE");
        assertThatThrownBy(() -> published().cancel("WEATHER", REACHED)).hasMessage("HAS_REACH");
        assertThatThrownBy(() -> held.cancel("WEATHER", ATTENDED)).hasMessage("ALREADY_HELD");
    }

    @Test
    void isRewrittenAsLongAsItIsADraft() {
        var draft = draft();

        draft.rewrite(text("又一次", "注意安全", null), TALK);

        assertThat(draft.view(List.of()).title()).isEqualTo("又一次");
        assertThatThrownBy(() -> published().rewrite(text("又一次", "注意安全", null), TALK))
                .hasMessage("NOT_A_DRAFT");
    }

    @Test
    void countsAVersionForEachChangeAndNoneForSayingTheSame() {
        var activity = draft();

        activity.rewrite(text("讲座", "注意安全", null), TALK);
        assertThat(activity.version()).isZero();
        activity.rewrite(text("又一次", "注意安全", null), TALK);
        assertThat(activity.version()).isEqualTo(1);
        activity.publish(TALK, 1, NOW);
        activity.publish(TALK, 1, NOW);

        assertThat(activity.version()).isEqualTo(2);
    }

    @Test
    void numbersWhatIsToldOfItWithoutChanging() {
        var activity = published();
        var told = activity.publish(TALK, 1, NOW);

        assertThat(List.of(activity.entry(told, By.service()), activity.entry(told, By.service())))
                .extracting(OutboxEntry::version)
                .containsExactly(1L, 2L);
        assertThat(activity.version()).isEqualTo(1);
    }

    @Test
    void containsItsShiftsAndTakesFurtherOnesUntilItIsOver() {
        var early = new Period(NINE.minusSeconds(1), TEN);

        assertThatThrownBy(() -> draft().requireContains(Stream.of(early))).isInstanceOf(Invalid.class);
        draft().requireContains(Stream.of(new Period(NINE, TEN)));
        published().facts().requireNotOver();
        assertThatThrownBy(() -> cancelled().facts().requireNotOver()).hasMessage("ACTIVITY_CANCELLED");
    }

    @Test
    void countsNobodyInADraftOrInWhatWasCancelled() {
        published().facts().requireOn();
        assertThatThrownBy(() -> draft().facts().requireOn()).hasMessage("NOT_PUBLISHED");
        assertThatThrownBy(() -> cancelled().facts().requireOn()).hasMessage("ACTIVITY_CANCELLED");
    }

    private static Activity draft() {
        return Activity.draft(text("讲座", "注意安全", null), TALK, UUID.randomUUID(), NOW);
    }

    private static Activity published() {
        var activity = draft();
        activity.publish(TALK, 1, NOW);
        return activity;
    }

    private static Activity cancelled() {
        var activity = published();
        activity.cancel("WEATHER", Occurrence.NONE);
        return activity;
    }

    private static ActivityText text(String title, @Nullable String riskNotice, @Nullable String insuranceRef) {
        return new ActivityText(
                title,
                null,
                null,
                null,
                "THEORY_TALK",
                null,
                null,
                "1",
                "1",
                null,
                null,
                riskNotice,
                insuranceRef,
                NINE,
                TEN);
    }
}

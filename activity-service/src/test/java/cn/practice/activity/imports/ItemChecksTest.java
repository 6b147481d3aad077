package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.NINE;
import static cn.practice.activity.imports.Items.SITE;
import static cn.practice.activity.imports.Items.TALK;
import static cn.practice.activity.imports.Items.aLecture;
import static cn.practice.activity.imports.Items.approved;
import static cn.practice.activity.imports.Items.item;
import static cn.practice.activity.imports.Items.served;
import static cn.practice.activity.imports.Items.village;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.kind.KindCatalogue;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.Missing;
import cn.practice.kit.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItemChecksTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final Instant NOW = NINE.plus(Duration.ofDays(1));
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));

    @Test
    void passesALectureWithItsAudienceAndThoseWhoServed() {
        var item = aLecture("A-1", List.of(village(40)), List.of(served(ANN, 120)));

        assertThat(checks().check(item).classification())
                .isEqualTo(new Classification(SITE, SITE, null, "THEORY_TALK", null, null, true));
    }

    @Test
    void refusesWhatIsNotOverOrWasNotHeld() {
        assertThat(why(item("A-1", "THEORY_TALK", NOW.plusMillis(1), true, List.of(), List.of())))
                .isEqualTo("NOT_PAST");
        assertThat(why(item("A-1", "THEORY_TALK", ELEVEN, false, List.of(), List.of())))
                .isEqualTo("NOT_HELD");
        assertThat(why(item("A-1", "SINGING", ELEVEN, true, List.of(), List.of())))
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    void refusesAnybodyAndAnyAudienceTwice() {
        assertThat(why(aLecture("A-1", List.of(village(40), village(7)), List.of())))
                .isEqualTo("DUPLICATE_HEAD_COUNT");
        assertThat(why(aLecture("A-1", List.of(), List.of(served(ANN, 60), served(ANN, 30)))))
                .isEqualTo("DUPLICATE_VOLUNTEER");
    }

    @Test
    void refusesTheSameActivityTwiceInOneRequest() {
        var checks = checks();
        checks.check(aLecture("A-1", List.of(), List.of()));

        assertThat(why(checks, aLecture("A-1", List.of(), List.of()))).isEqualTo("DUPLICATE_ITEM");
        assertThat(why(checks, aLecture("A-2", List.of(), List.of()))).isEqualTo("PASSED");
    }

    @Test
    void refusesWhatIsNotKnownHere() {
        assertThat(why(aLecture("A-1", List.of(), List.of(served(Ids.next(), 60)))))
                .isEqualTo("NOT_YET_KNOWN");
        assertThat(why(aLecture("A-1", List.of(), List.of(served(UUID.randomUUID(), 60)))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void refusesMoreMinutesThanItLastedAndAnyOfAnAudience() {
        assertThat(why(aLecture("A-1", List.of(), List.of(served(ANN, 121))))).isEqualTo("OVER_CAP");
        assertThat(why(aLecture("A-1", List.of(), List.of(new Attendee(ANN, 1, ShiftRole.AUDIENCE, null, null)))))
                .isEqualTo("NOT_SERVICE");
        assertThat(why(aLecture("A-1", List.of(), List.of(new Attendee(ANN, 0, ShiftRole.AUDIENCE, null, null)))))
                .isEqualTo("PASSED");
    }

    private static String why(Item item) {
        return why(checks(), item);
    }

    private static String why(ItemChecks checks, Item item) {
        try {
            checks.check(item);
            return "PASSED";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static ItemChecks checks() {
        var known = new KnownHere(Set.of(SITE), Set.of(), Map.of(ANN, approved(ANN)), Map.of(), new Missing(null));
        return new ItemChecks(
                new KindCatalogue(Map.of(TALK.code(), TALK)),
                known,
                Set.of(),
                new LineChecks(known, new Hands(UUID.randomUUID(), null), ZoneId.of("Asia/Shanghai")),
                (team, owner, site) -> {},
                NOW);
    }
}

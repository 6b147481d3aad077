package cn.practice.reporting.slice.reach;

import static cn.practice.reporting.slice.reach.ReachMeasure.IDENTIFIED_REACH;
import static cn.practice.reporting.slice.reach.ReachMeasure.REACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Channel;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.reach.ReachEvent.Heads;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final UUID ACTIVITY = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Classification TALK = new Classification("S", "O", null, "THEORY_TALK", null, null);

    @Test
    void countsAndReversesHeadsByAudienceAndChannel() {
        var heads = new Heads(ACTIVITY, TALK, DAY, Audience.SCHOOL, Channel.LIVE, 120);
        assertThat(Reach.fold(new ReachEvent.Counted(heads)))
                .containsExactly(new Fact(REACH, DAY, TALK.dimensions("", "SCHOOL", "LIVE"), ACTIVITY, null, 120));
        assertThat(Reach.fold(new ReachEvent.Reversed(heads)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(REACH, -120L));
    }

    @Test
    void countsWhoCameByNameApartFromHeads() {
        var somebody = new UUID(0, 2);
        assertThat(Reach.fold(new ReachEvent.Listened(ACTIVITY, somebody, TALK, DAY, Evidence.CLOCKED_LEADER)))
                .containsExactly(new Fact(
                        IDENTIFIED_REACH, DAY, TALK.dimensions("CLOCKED_LEADER", "", ""), ACTIVITY, somebody, 1));
    }

    @Test
    void takesBackAListener() {
        var listened = new ReachEvent.Listened(ACTIVITY, new UUID(0, 2), TALK, DAY, Evidence.CLOCKED_LEADER);
        assertThat(Reach.fold(new ReachEvent.ListenerReversed(listened)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(IDENTIFIED_REACH, -1L));
    }

    @Test
    void countsHeadsThatWereReclassifiedUnderWhatTheyAreAndNoLongerUnderWhatTheyWere() {
        var culture = new Classification("S", "O", null, "CULTURE", null, null);
        var before = new Heads(ACTIVITY, TALK, DAY, Audience.SCHOOL, Channel.LIVE, 120);
        var now = new Heads(ACTIVITY, culture, DAY, Audience.SCHOOL, Channel.LIVE, 120);
        assertThat(Reach.fold(new ReachEvent.Reclassified(new ReachEvent.Counted(before), new ReachEvent.Counted(now))))
                .extracting(each -> each.dimensions().kind(), Fact::amount)
                .containsExactly(tuple("THEORY_TALK", -120L), tuple("CULTURE", 120L));
    }

    @Test
    void leavesThoseWhoServedToOthers() {
        assertThat(Reach.fold(new ReachEvent.Uncounted("CheckedIn"))).isEmpty();
    }
}

package cn.practice.activity.attendance;

import static cn.practice.activity.attendance.Leaders.leader;
import static cn.practice.activity.attendance.Leaders.nobody;
import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static cn.practice.activity.signup.roster.Rosters.account;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final UUID BY = UUID.randomUUID();

    private final ActivityFacts activity =
            aShift(Instant.parse("2026-03-05T01:00:00Z")).activity();
    private final KnownVolunteer ann = aVolunteer();

    @Test
    void areThoseOfTheLeader() {
        var rights = new Rights(Map.of(ann.id(), ann));

        assertThat(rights.refusal(BY, leader(), activity, ann.id())).isNull();
        assertThat(new Rights(Map.of()).refusal(BY, nobody(), activity, ann.id()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void areAskedOnceForALeaderAndAnActivity() {
        var rights = new Rights(Map.of());

        assertThat(rights.refusal(BY, leader(), activity, ann.id())).isNull();
        assertThat(rights.refusal(BY, nobody(), activity, ann.id())).isNull();
    }

    @Test
    void areNobodysOverThemselves() {
        var rights = new Rights(Map.of(ann.id(), ann));

        assertThat(rights.refusal(account(ann), leader(), activity, ann.id()))
                .extracting(Refusal::code)
                .isEqualTo("SELF_CHECK_IN");
    }
}

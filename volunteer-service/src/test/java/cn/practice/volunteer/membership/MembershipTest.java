package cn.practice.volunteer.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Instant LATER = Instant.EPOCH.plusSeconds(60);

    private final Membership membership = Membership.request(new UUID(0, 1), new UUID(0, 2), Instant.EPOCH);

    @Test
    void waitsOnceAskedFor() {
        assertThat(membership.state()).isEqualTo(MembershipState.PENDING);
        assertThat(membership.joinedAt()).isNull();
    }

    @Test
    void isInForceFromTheFirstApprovalOn() {
        assertThat(membership.activate(Instant.EPOCH)).isTrue();
        assertThat(membership.activate(LATER)).isFalse();
        assertThat(membership.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(membership.joinedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aMemberLeavesAndARequestOnlyEnds() {
        assertThat(membership.end(LATER)).isFalse();
        assertThat(membership.isEnded()).isTrue();
        assertThat(membership.endedAt()).isEqualTo(LATER);

        var active = Membership.request(new UUID(0, 1), new UUID(0, 2), Instant.EPOCH);
        active.activate(Instant.EPOCH);
        assertThat(active.end(LATER)).isTrue();
    }

    @Test
    void doesNotComeBackOnceEnded() {
        membership.end(Instant.EPOCH);

        assertThat(membership.activate(LATER)).isFalse();
        assertThat(membership.isEnded()).isTrue();
    }
}

package cn.practice.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Seats seats = new Seats(8, 3, 2);

    private final Watcher staff = new Watcher(UUID.randomUUID(), false);
    private final Watcher auditor = new Watcher(UUID.randomUUID(), true);

    @Test
    void refusesAnAccountMoreThanItsOwn() {
        take(2, staff);

        refused("TOO_MANY_STREAMS", staff);
        refused("TOO_MANY_STREAMS", new Watcher(staff.subject(), true));
        seats.take(other());
    }

    @Test
    void refusesAnAuditorMoreThanTheirOwn() {
        take(2, auditor);

        refused("TOO_MANY_STREAMS", auditor);
    }

    @Test
    void givesToOthersWhatIsFreedAndNoMore() {
        take(2, staff);
        seats.free(staff);

        seats.take(staff);
        refused("TOO_MANY_STREAMS", staff);
    }

    @Test
    void keepsSomeForThoseWhoAudit() {
        IntStream.range(0, 5).forEach(i -> seats.take(other()));

        refused("BUSY", other());
        take(2, auditor);
        seats.take(new Watcher(UUID.randomUUID(), true));
        refused("BUSY", new Watcher(UUID.randomUUID(), true));
    }

    @Test
    void countsWhatAuditorsHaveTowardsWhatIsKeptForThem() {
        take(2, auditor);
        seats.take(new Watcher(UUID.randomUUID(), true));

        IntStream.range(0, 5).forEach(i -> seats.take(other()));
        refused("BUSY", other());
    }

    @Test
    void givesAuditorsWhatOthersDoNotUse() {
        IntStream.range(0, 8).forEach(i -> seats.take(new Watcher(UUID.randomUUID(), true)));

        refused("BUSY", other());
    }

    @Test
    void neverGivesMoreHoweverManyAskAtOnce() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = threads
                    .invokeAll(IntStream.range(0, 200)
                            .<Callable<Boolean>>mapToObj(i -> () -> takes(staff))
                            .toList())
                    .stream()
                    .filter(each -> each.resultNow())
                    .count();

            assertThat(taken).isEqualTo(2);
        }
    }

    private void take(int times, Watcher watcher) {
        IntStream.range(0, times).forEach(i -> seats.take(watcher));
    }

    private boolean takes(Watcher watcher) {
        try {
            seats.take(watcher);
            return true;
        } catch (Refusal full) {
            return false;
        }
    }

    private void refused(String code, Watcher watcher) {
        assertThatThrownBy(() -> seats.take(watcher)).hasMessage(code);
    }

    private static Watcher other() {
        return new Watcher(UUID.randomUUID(), false);
    }
}

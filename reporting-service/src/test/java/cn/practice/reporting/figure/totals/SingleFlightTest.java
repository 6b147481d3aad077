package cn.practice.reporting.figure.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private static final int TURNS = 2 * Runtime.getRuntime().availableProcessors();

    @Test
    void readsOnceForAllWhoWaitAndNeverForOneWhoAskedLater() {
        // given: all turns are taken by those who ask something else, and one by who asks the same
        var begun = new CountDownLatch(TURNS);
        var end = new CountDownLatch(1);
        var reads = new AtomicInteger();
        var together = new SingleFlight<Integer, Integer>(question -> {
            int read = reads.incrementAndGet();
            begun.countDown();
            await(end);
            return read;
        });
        var busy = IntStream.range(0, TURNS).mapToObj(i -> asking(together, i)).toList();
        await(begun);
        // when
        var late = IntStream.range(0, 5).mapToObj(i -> asking(together, 0)).toList();
        while (late.stream().anyMatch(each -> !isWaiting(each.thread()))) {
            Thread.onSpinWait();
        }
        end.countDown();
        // then
        assertThat(late.stream().map(each -> each.answer().join())).containsOnly(TURNS + 1);
        assertThat(busy.stream().map(each -> each.answer().join())).allMatch(read -> read <= TURNS);
    }

    @Test
    void throwsWhatReadingThrewAndReadsAgain() {
        var together = new SingleFlight<Integer, Integer>(question -> {
            throw new Refusals.TooManyRows(question);
        });
        assertThatThrownBy(() -> together.answer(1)).isInstanceOf(Refusals.TooManyRows.class);
        assertThatThrownBy(() -> together.answer(1)).isInstanceOf(Refusals.TooManyRows.class);
    }

    private record Asking(Thread thread, CompletableFuture<Integer> answer) {}

    private static Asking asking(SingleFlight<Integer, Integer> together, int question) {
        var answer = new CompletableFuture<Integer>();
        return new Asking(Thread.ofPlatform().daemon().start(() -> answer.complete(together.answer(question))), answer);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

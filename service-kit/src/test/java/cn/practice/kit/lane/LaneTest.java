package cn.practice.kit.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final List<List<String>> batches = new ArrayList<>();
    private int count;

    @Test
    void decidesEverythingThatWaitsTogetherInTheOrderOfArrival() throws InterruptedException {
        var lane = new Lane<>(10, 3, this::answerAll);
        var asked = List.of(anAsked(), anAsked(), anAsked(), anAsked());
        var answers = asked.stream().map(lane::ask).toList();

        lane.takeAll();
        lane.takeAll();

        assertThat(batches).containsExactly(asked.subList(0, 3), asked.subList(3, 4));
        assertThat(answers).allMatch(each -> each.answer().isDone());
    }

    @Test
    void aFullLaneIsBusy() {
        var lane = new Lane<>(1, 3, this::answerAll);
        var first = lane.ask(anAsked());

        assertThatThrownBy(() -> lane.ask(anAsked())).isInstanceOf(Busy.class);
        assertThat(first.answer()).isNotDone();
    }

    @Test
    void decidesOneByOneWhatFailsTogetherSoThatNobodyPaysForAnother() throws InterruptedException {
        var poison = anAsked();
        var lane = new Lane<String, String>(10, 10, batch -> {
            if (batch.contains(poison)) {
                throw new IllegalStateException("poison");
            }
            return answerAll(batch);
        });
        var good = lane.ask(anAsked());
        var bad = lane.ask(poison);
        var alsoGood = lane.ask(anAsked());

        lane.takeAll();

        assertThat(good.answer()).isCompleted();
        assertThat(alsoGood.answer()).isCompleted();
        assertThat(bad.answer()).isCompletedExceptionally();
    }

    @Test
    void anErrorIsTheAnswerAndNotTheEndOfTheLane() throws InterruptedException {
        var calls = new AtomicInteger();
        var lane = new Lane<String, String>(10, 10, batch -> {
            if (calls.getAndIncrement() == 0) {
                throw new StackOverflowError("deep");
            }
            return answerAll(batch);
        });
        var bad = lane.ask(anAsked());

        lane.takeAll();
        var good = lane.ask(anAsked());
        lane.takeAll();

        assertThat(bad.answer()).isCompletedExceptionally();
        assertThat(good.answer()).isCompleted();
    }

    @Test
    void doesNotSignUpWhoGaveUpWaiting() throws InterruptedException {
        var lane = new Lane<>(10, 10, this::answerAll);
        var impatient = lane.ask(anAsked());
        assertThat(impatient.outcome(Duration.ZERO, Duration.ZERO))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(Busy.class);
        var stays = anAsked();
        var answer = lane.ask(stays);

        lane.takeAll();

        assertThat(batches).containsExactly(List.of(stays));
        assertThat(answer.answer()).isCompleted();
    }

    @Test
    void whoIsBeingDecidedIsNotToldThatNothingWasDone() throws InterruptedException {
        var askedFirst = new ArrayList<Waiting<String, String>>();
        var lane = new Lane<String, String>(10, 10, batch -> {
            assertThat(askedFirst.getFirst().giveUp()).isFalse();
            return answerAll(batch);
        });
        var waiting = lane.ask(anAsked());
        askedFirst.add(waiting);

        lane.takeAll();

        assertThat(waiting.outcome(Duration.ZERO, Duration.ZERO))
                .isCompletedWithValue("answer to " + askedFirst.getFirst().request());
    }

    @Test
    void letsThoseWhoAskAgainJoinAfterALongDecisionWhereSomebodyHadToQueue() throws InterruptedException {
        var begun = new ArrayList<Long>();
        var lane = new Lane<String, String>(10, 10, batch -> {
            begun.add(System.nanoTime());
            while (System.nanoTime() - begun.getLast() < Duration.ofMillis(40).toNanos()) {
                Thread.onSpinWait();
            }
            return answerAll(batch);
        });
        lane.ask(anAsked());
        lane.takeAll();
        lane.ask(anAsked());

        long asked = System.nanoTime();
        lane.takeAll();

        assertThat(Duration.ofNanos(begun.getLast() - asked)).isGreaterThanOrEqualTo(Duration.ofMillis(5));
    }

    private List<String> answerAll(List<String> batch) {
        batches.add(batch);
        return batch.stream().map(each -> "answer to " + each).toList();
    }

    private String anAsked() {
        return "request " + ++count;
    }
}

package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Unexpected;
import cn.practice.local.sample.LiveDay.Step;
import java.util.EnumMap;
import java.util.Map;

/** How often each thing happened so far. A refusal is part of a day: somebody is at two places, or the shift is full. */
final class Outcomes {

    private final Map<Step, Integer> counts = new EnumMap<>(Step.class);

    void count(Step step) {
        counts.merge(step, 1, Integer::sum);
    }

    /** Whether the step was accepted; a refusal without a code is no refusal but a fault. */
    boolean accepted(Step step, Answer answer) {
        boolean accepted = answer.status() < 300;
        if (!accepted && answer.expect(403, 409, 422).code().isEmpty()) {
            throw new Unexpected(answer.request() + ": refused without a code, seen " + answer.body());
        }
        count(accepted ? step : Step.REFUSED);
        return accepted;
    }

    Map<Step, Integer> counts() {
        return new EnumMap<>(counts);
    }
}

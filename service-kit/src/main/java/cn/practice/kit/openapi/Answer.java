package cn.practice.kit.openapi;

import cn.practice.kit.problem.Feature;
import java.util.Comparator;

/**
 * A problem that an operation may answer.
 *
 * @param feature that says what it means
 */
record Answer(int status, String code, Feature feature) implements Comparable<Answer> {

    private static final Comparator<Answer> ORDER = Comparator.comparingInt(Answer::status)
            .thenComparing(Answer::code)
            .thenComparing(answer -> answer.feature().name());

    /** One that any service may answer. */
    static Answer ofKit(int status, String code) {
        return new Answer(status, code, Feature.KIT);
    }

    @Override
    public int compareTo(Answer other) {
        return ORDER.compare(this, other);
    }
}

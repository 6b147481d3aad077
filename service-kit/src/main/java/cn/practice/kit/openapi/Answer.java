package cn.practice.kit.openapi;

import java.util.Comparator;

/** A problem that an operation may answer. */
record Answer(int status, String code) implements Comparable<Answer> {

    private static final Comparator<Answer> ORDER =
            Comparator.comparingInt(Answer::status).thenComparing(Answer::code);

    @Override
    public int compareTo(Answer other) {
        return ORDER.compare(this, other);
    }
}

package cn.practice.local.client;

import java.util.Arrays;

/** A service answered something else than the program can go on with. */
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unexpected(Answer answer, int... expected) {
        super("%s: expected %s, seen %d %s"
                .formatted(
                        answer.request(),
                        Arrays.stream(expected)
                                .mapToObj(String::valueOf)
                                .reduce((a, b) -> a + " or " + b)
                                .orElse("?"),
                        answer.status(),
                        answer.body()));
    }

    public Unexpected(String message) {
        super(message);
    }
}

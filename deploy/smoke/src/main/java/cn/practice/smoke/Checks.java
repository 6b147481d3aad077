package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Unexpected;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Says what was checked; the first thing that is not as expected ends the walk. */
final class Checks {

    private final PrintStream out;
    private int passed;

    Checks(PrintStream out) {
        this.out = out;
    }

    int passed() {
        return passed;
    }

    void that(String what, boolean holds, Object seen) {
        if (!holds) {
            throw new Unexpected(what + ": not so, seen " + seen);
        }
        pass(what);
    }

    void equal(String what, Object expected, Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new Unexpected("%s: expected %s, seen %s".formatted(what, expected, seen));
        }
        pass(what);
    }

    /** As {@link #equal}, for what an event still has to bring. */
    <T> void soon(String what, Duration patience, T expected, Supplier<T> question) {
        equal(what, expected, Eventually.ask(patience, question, expected::equals));
    }

    Answer status(String what, int expected, Answer answer) {
        if (answer.status() != expected) {
            throw new Unexpected("%s: %s expected %d, seen %d %s"
                    .formatted(what, answer.request(), expected, answer.status(), answer.body()));
        }
        pass(what);
        return answer;
    }

    /** Something new that stands like this. */
    Answer state(String what, String state, Answer answer) {
        status(what, 201, answer);
        equal(what + ": the answer says so", state, answer.text("state"));
        return answer;
    }

    Answer refused(String what, int expected, String code, Answer answer) {
        if (answer.status() != expected || !answer.code().equals(code)) {
            throw new Unexpected("%s: %s expected %d %s, seen %d %s"
                    .formatted(what, answer.request(), expected, code, answer.status(), answer.body()));
        }
        pass(what);
        return answer;
    }

    private void pass(String what) {
        passed++;
        out.println("ok  " + what);
    }
}

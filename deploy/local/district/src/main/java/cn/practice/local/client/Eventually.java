package cn.practice.local.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the one that what was done elsewhere will bring. */
public final class Eventually {

    private Eventually() {}

    /** The first answer that fits, or the last one seen when the patience is over. */
    public static <T> T ask(Duration patience, Supplier<T> question, Predicate<T> fits) {
        long deadline = System.nanoTime() + patience.toNanos();
        var answer = question.get();
        while (!fits.test(answer) && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = question.get();
        }
        return answer;
    }

    /** An act whose right may still be on its way to the service as an event. */
    public static Answer allowed(Supplier<Answer> act) {
        return ask(Duration.ofSeconds(30), act, answer -> answer.status() != 403);
    }
}

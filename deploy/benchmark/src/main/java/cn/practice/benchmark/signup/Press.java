package cn.practice.benchmark.signup;

import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.load.Request;
import java.util.UUID;

/** Somebody presses the button of a shift once; when he did and when he was answered is kept for the referee. */
final class Press {

    private final Member who;
    private final UUID shift;
    private final Request request;
    private long sentAt;
    private long answeredAt;

    Press(Member who, UUID shift) {
        this.who = who;
        this.shift = shift;
        this.request = Request.post("/shifts/" + shift + "/sign-ups", who.token(), "{}")
                .telling(body -> answeredAt = System.nanoTime());
    }

    /** The request, at the moment it is sent. */
    Request send() {
        sentAt = System.nanoTime();
        return request;
    }

    UUID volunteer() {
        return who.volunteerId();
    }

    UUID shift() {
        return shift;
    }

    long sentAt() {
        return sentAt;
    }

    long answeredAt() {
        return answeredAt;
    }
}

package cn.practice.rehearsal;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who looks at his place, withdraws, looks what there is and signs up, over and over. */
final class Visitor {

    private final Api api;
    private final UUID shift;
    private @Nullable UUID signUp;
    private boolean looked;

    /** Somebody who has a place in a shift. */
    Visitor(Api api, UUID shift, UUID signUp) {
        this.api = api;
        this.shift = shift;
        this.signUp = signUp;
    }

    /** Does the next thing, once: nothing is asked again that was not answered well. */
    synchronized Answer act() {
        looked = !looked;
        var place = signUp;
        if (looked) {
            return once("GET", place == null ? "/shifts/" + shift : "/sign-ups/" + place);
        }
        if (place == null) {
            var answer = once("POST", "/shifts/" + shift + "/sign-ups");
            signUp = answer.status() == 201 ? answer.id() : null;
            return answer;
        }
        signUp = null;
        return once("DELETE", "/sign-ups/" + place);
    }

    synchronized boolean hasPlace() {
        return signUp != null;
    }

    // with a header of one's own nothing is sent again, wherever a service asks for patience
    private Answer once(String method, String path) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString(), method, path, null);
    }
}

package cn.practice.activity.attendance.credit;

import io.restassured.response.Response;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** What was proposed in a walk and waits for somebody's word, by its ids. */
final class Pending {

    private final Queue<String> ids = new ConcurrentLinkedQueue<>();

    void add(String id) {
        ids.add(id);
    }

    /** The status of a proposal, which waits if it is new. */
    int propose(Response answer) {
        if (answer.statusCode() == 201) {
            add(answer.path("id"));
        }
        return answer.statusCode();
    }

    /** The status of a word on the first, which waits on where that word was not theirs to say. */
    int decide(Function<String, Response> word) {
        var id = ids.poll();
        if (id == null) {
            return Acts.NOTHING;
        }
        int status = word.apply(id).statusCode();
        if (status == 403) {
            add(id);
        }
        return status;
    }
}

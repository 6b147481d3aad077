package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What staff bring in on paper, another person agrees to, and both take back. Where nothing waits, another paper comes in. */
final class Papers {

    private final Queue<UUID> proposed = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> agreed = new ConcurrentLinkedQueue<>();

    Answer bringIn(Paper paper, Api staff) {
        var answer = staff.post("/imports", paper.proposal());
        if (answer.status() == 201) {
            proposed.add(answer.id());
        }
        return answer;
    }

    Answer agree(Paper paper, Api staff, Api other) {
        var id = proposed.poll();
        if (id == null) {
            return bringIn(paper, staff);
        }
        agreed.add(id);
        return other.put("/imports/" + id + "/approval");
    }

    Answer takeBack(Paper paper, Api staff, Api other) {
        var id = agreed.poll();
        if (id == null) {
            return bringIn(paper, staff);
        }
        var reversal = staff.post("/imports/" + id + "/reversal", Map.of("reasonCode", "FORGED"));
        return reversal.status() == 201 ? other.put("/imports/" + id + "/reversal/approval") : reversal;
    }
}

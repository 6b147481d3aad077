package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.as;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.propose;
import static cn.practice.activity.PastItems.served;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.District.Json;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What was held in the same hours as all that is claimed is brought in on paper, two activities at a time, and taken back. */
final class ImportActs implements Acts {

    private final Crew crew;
    private final Pending proposed = new Pending();
    private final Pending agreed = new Pending();
    private final Pending reversals = new Pending();
    private int items;

    ImportActs(Crew crew) {
        this.crew = crew;
    }

    @Override
    public Callable<Integer> next() {
        var by = crew.checker();
        var one = item();
        var other = item();
        boolean rejects = crew.oneOf(6);
        return switch (crew.chance().nextInt(6)) {
            case 0, 1 -> () -> bringIn(by, one, other);
            case 2, 3 -> () -> proposed.decide(id -> decide(by, id, rejects));
            case 4 -> () -> agreed.decide(id -> takeBack(by, id));
            default -> () -> reversals.decide(id -> as(by).put("/imports/" + id + "/reversal/approval"));
        };
    }

    private Json item() {
        var chance = crew.chance();
        int from = -36 + chance.nextInt(13);
        var lines = crew.people().stream()
                .filter(each -> chance.nextBoolean())
                .map(each -> served(each.id(), 1 + chance.nextInt(120)))
                .toArray(Json[]::new);
        var item = aTalk(crew.station(), "WALK-" + ++items, lines);
        item.put("startsAt", inHours(from).toString());
        item.put("endsAt", inHours(from + 2).toString());
        return item;
    }

    /** A line whose time is taken, or that credits who proposes it, is the only reason to refuse it. */
    private int bringIn(UUID by, Json one, Json other) {
        var answer = propose(by, one, other);
        if (answer.statusCode() != 422) {
            return proposed.propose(answer);
        }
        assertThat(answer.jsonPath().getList("refused.code", String.class))
                .isNotEmpty()
                .isSubsetOf("TIME_TAKEN", "LINES_OVERLAP", "MAKER_AMONG_ATTENDEES");
        return 409;
    }

    private Response decide(UUID by, String id, boolean rejects) {
        if (rejects) {
            return as(by).body("{\"reasonCode\":\"ILLEGIBLE\"}").put("/imports/" + id + "/rejection");
        }
        var answer = as(by).put("/imports/" + id + "/approval");
        if (answer.statusCode() == 200) {
            agreed.add(id);
        }
        return answer;
    }

    private Response takeBack(UUID by, String id) {
        var answer = as(by).body("{\"reasonCode\":\"FORGED\"}").post("/imports/" + id + "/reversal");
        if (answer.statusCode() == 201) {
            reversals.add(id);
        }
        return answer;
    }
}

package cn.practice.smoke;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Persona;
import cn.practice.smoke.Scene.Helper;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Nine hours of one day that stood on paper, at whatever time of day it is walked: proposed and agreed to, the ninth held
 * and agreed to by itself, the rest objected to and at last taken back.
 */
final class PaperWalk {

    /** Minutes of a day that count by themselves, and those beyond. */
    private static final int EIGHT_HOURS = 480;

    private static final int NINTH_HOUR = 60;
    private static final long ALL = EIGHT_HOURS + NINTH_HOUR;

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final Figures figures;
    private final Checks check;
    private final Helper helper;
    private final Api staff;
    private final Api agreeing;
    private final Api deciding;

    PaperWalk(Callers callers, Scene scene, Figures figures, Checks check) {
        this.scene = scene;
        this.figures = figures;
        this.check = check;
        this.helper = scene.helper();
        this.staff = scene.staffing();
        this.agreeing = callers.activity(Persona.ADMIN_2.subject());
        this.deciding = callers.activity(Persona.ADMIN.subject());
    }

    void go(Planned plan) {
        proposal(plan);
        var attendance = helper.api()
                .get("/attendances?volunteer=me")
                .expect(200)
                .items()
                .getFirst()
                .path("id")
                .asText();
        hold(attendance);
        objection(attendance);
        reversal(attendance);
    }

    private void proposal(Planned plan) {
        var onPaper = plan.onPaper(helper, EIGHT_HOURS + NINTH_HOUR);
        // the approval of who served may still be on its way there
        var made = check.status(
                "staff propose what stands on paper",
                201,
                Eventually.ask(PATIENCE, () -> staff.post("/imports", onPaper), answer -> answer.status() != 422));
        check.equal("which waits for somebody else", "PENDING", made.text("state"));
        var address = "/imports/" + made.id();
        check.refused("who is not the one who proposed it", 403, "SELF_APPROVAL", staff.put(address + "/approval"));
        check.equal("nothing of it is in the totals", 0L, figures.of("imported"));
        check.status("another administrator agrees", 200, agreeing.put(address + "/approval"));
        check.soon(
                "it is applied",
                PATIENCE,
                "APPLIED",
                () -> agreeing.get(address).text("state"));
    }

    private void hold(String attendance) {
        soon("eight hours of it in the totals within 2 s", EIGHT_HOURS);
        var waiting = helper.api()
                .get("/attendances/holds?volunteer=me&state=PENDING")
                .expect(200)
                .items();
        check.equal("the helper sees that something waits", 1, waiting.size());
        var hold = waiting.getFirst();
        check.equal(
                "the ninth hour of their day", NINTH_HOUR, hold.path("minutes").asInt());
        check.equal("of that attendance", attendance, hold.path("attendanceId").asText());
        var approval = "/attendances/holds/" + hold.path("id").asText() + "/approval";
        check.refused("who proposed it does not agree to it", 403, "SELF_APPROVAL", staff.put(approval));
        check.refused("nor who let the rest count", 403, "SELF_APPROVAL", agreeing.put(approval));
        check.status("an administrator who had no part in it does", 200, deciding.put(approval));
        soon("it counts within 2 s", ALL);
    }

    private void objection(String attendance) {
        var objected = Map.of("creditId", eightHours(helper.api(), attendance), "reasonCode", "WAS_NOT_THERE");
        var objection = check.status(
                "the helper objects to the eight hours", 201, helper.api().post("/attendances/objections", objected));
        soon("they wait, within 2 s", NINTH_HOUR);
        var dismissal = "/attendances/objections/" + objection.id() + "/dismissal";
        var why = Map.of("reasonCode", "STAFF_CONFIRM");
        check.refused("who let them count does not decide it", 403, "SELF_APPROVAL", agreeing.put(dismissal, why));
        check.status("an administrator looks into it and dismisses it", 200, deciding.put(dismissal, why));
        soon("they count again within 2 s", ALL);
    }

    private void reversal(String attendance) {
        var leader = scene.leading();
        var wrong = Map.of("creditId", eightHours(leader, attendance), "reasonCode", "ENTERED_WRONGLY");
        var reversal = check.status(
                "the leader finds a mistake and proposes to take them back",
                201,
                leader.post("/attendances/reversals", wrong));
        var approval = "/attendances/reversals/" + reversal.id() + "/approval";
        check.refused("but does not agree to it", 403, "FORBIDDEN", leader.put(approval));
        check.status("staff do", 200, staff.put(approval));
        soon("the ninth hour is left within 2 s", NINTH_HOUR);
        check.equal(
                "both sides are shown: what was objected to, and what was taken back",
                2,
                leader.get("/attendances/" + attendance + "/credits")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("reversalId")
                        .size());
    }

    private void soon(String what, long minutes) {
        check.soon(what, TWO_SECONDS, minutes, () -> figures.of("imported"));
    }

    /** The credit of the eight hours that counts now. */
    private static UUID eightHours(Api api, String attendance) {
        return api.get("/attendances/" + attendance + "/credits").expect(200).items().stream()
                .filter(each -> each.path("state").asText().equals("CREDITED"))
                .filter(each -> each.path("minutes").asInt() == EIGHT_HOURS)
                .map(PaperWalk::id)
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asText());
    }
}

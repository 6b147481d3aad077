package cn.practice.smoke;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.smoke.Scene.Helper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody whom nobody saw leave: a suspension closes their attendance, and two people say that they stayed a minute. That
 * minute has to pass, so it is begun early in the walk and gone on with at its end.
 */
final class ReviewWalk {

    private static final Duration STAY = Duration.ofSeconds(61);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final UUID shift;
    private final Figures figures;
    private final Checks check;
    private final Helper helper;
    private final Api leader;
    private final String attendance;
    private final Instant leftAt;

    private ReviewWalk(Scene scene, UUID shift, Figures figures, Checks check) {
        this.scene = scene;
        this.shift = shift;
        this.figures = figures;
        this.check = check;
        this.helper = scene.helper();
        this.leader = scene.leading();
        check.state("somebody else signs up for it", "CONFIRMED", helper.signUp(shift));
        var in = check.status(
                "and is checked in",
                201,
                leader.post("/check-ins", Map.of("shiftId", shift, "volunteerId", helper.id())));
        this.attendance = in.text("id");
        this.leftAt = Instant.parse(in.text("checkedInAt")).plus(STAY);
    }

    /** Checks somebody in whom nobody sees leave. */
    static ReviewWalk begin(Callers callers, Scene scene, UUID shift, Figures figures, Checks check) {
        var walk = new ReviewWalk(scene, shift, figures, check);
        walk.closeUnseen(callers.volunteer(scene.staff()));
        return walk;
    }

    private void closeUnseen(Api staff) {
        var suspension = "/volunteers/" + helper.id() + "/suspension";
        check.status(
                "staff suspend them while they are at work", 200, staff.put(suspension, Map.of("reasonCode", "TEST")));
        check.soon(
                "their attendance is closed, without minutes",
                PATIENCE,
                "AUTO_CLOSED",
                () -> leader.get("/attendances/" + attendance).text("state"));
        check.status("the suspension ends", 200, staff.delete(suspension));
    }

    /** Reviews it, once the minute is over. */
    void goOn() {
        var due = leader.get("/attendances/reviews/due?shift=" + shift)
                .expect(200)
                .items();
        check.equal("they are the one on the review list of the shift", 1, due.size());
        check.equal(
                "with that attendance", attendance, due.getFirst().path("id").asText());
        Eventually.ask(STAY, InstantSource.system()::instant, now -> !now.isBefore(leftAt));
        var word = Map.of(
                "shiftId", shift, "leftAt", leftAt, "evidenceRef", "PAPER-LIST-2", "reasonCode", "CHECK_OUT_FORGOTTEN");
        // the end of the suspension may still be on its way there, and its clock behind ours
        var made = check.status(
                "the leader says when they left",
                201,
                Eventually.ask(
                        PATIENCE, () -> leader.post("/attendances/reviews", word), answer -> answer.status() == 201));
        var approval = "/attendances/reviews/" + made.id() + "/approval";
        check.refused("but does not agree to it", 403, "FORBIDDEN", leader.put(approval));
        long before = figures.of("supplemented");
        check.status("staff do", 200, scene.staffing().put(approval));
        check.soon("that minute is supplemented within 2 s", TWO_SECONDS, before + 1, () -> figures.of("supplemented"));
        check.equal(
                "and the helper sees it",
                1,
                helper.api()
                        .get("/attendances/" + attendance)
                        .expect(200)
                        .body()
                        .path("minutes")
                        .asInt());
    }
}

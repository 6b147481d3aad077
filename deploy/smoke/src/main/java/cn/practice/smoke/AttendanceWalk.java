package cn.practice.smoke;

import cn.practice.local.client.Api;
import cn.practice.local.client.Eventually;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Who came to the planned activity and for how long, how many listened, and that it was held. */
final class AttendanceWalk {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scene scene;
    private final Planned plan;
    private final Figures figures;
    private final Checks check;
    private final Api leader;
    private final Api staff;

    AttendanceWalk(Scene scene, Planned plan, Figures figures, Checks check) {
        this.scene = scene;
        this.plan = plan;
        this.figures = figures;
        this.check = check;
        this.leader = scene.leading();
        this.staff = scene.staffing();
    }

    /** Somebody is clocked, somebody else supplemented. */
    void come() {
        var comer = scene.helper();
        check.state("somebody signs up for what runs now", "CONFIRMED", comer.signUp(plan.running()));
        Map<String, UUID> presence = Map.of("shiftId", plan.running(), "volunteerId", comer.id());
        var in = check.status("the leader checks them in", 201, leader.post("/check-ins", presence));
        check.soon("an attendance in the totals within 2 s", TWO_SECONDS, 1L, () -> figures.of("attendances"));
        var out = check.status("and out", 200, leader.put("/attendances/" + in.id() + "/check-out"));
        check.soon(
                "their clocked minutes in the totals within 2 s",
                TWO_SECONDS,
                out.body().path("minutes").asLong(),
                () -> figures.of("clocked"));
        if (plan.isOverToday()) {
            supplement();
        } else {
            early();
        }
    }

    /** Heads are counted, and the activity was held. */
    void held() {
        heads();
        check.status("the activity was held", 200, leader.put("/activities/" + plan.activityId() + "/holding"));
        check.soon("one session in the totals within 2 s", TWO_SECONDS, 1L, () -> figures.of("sessions"));
    }

    private void heads() {
        check.status("the leader counts 42 heads", 201, leader.post("/reach", plan.heads("VILLAGE", 42)));
        check.soon("42 person-times in the totals within 2 s", TWO_SECONDS, 42L, () -> figures.of("reach"));
        var many = check.status("and 600 more", 201, leader.post("/reach", plan.heads("SCHOOL", 600)));
        check.equal("which wait for a checker", "PENDING", many.text("state"));
        var address = "/reach/" + many.id();
        check.refused("who is not the leader", 403, "FORBIDDEN", leader.put(address + "/approval"));
        check.status("staff agree", 200, Eventually.allowed(() -> staff.put(address + "/approval")));
        check.soon("642 person-times in the totals within 2 s", TWO_SECONDS, 642L, () -> figures.of("reach"));
        var why = Map.of("reasonCode", "TYPING_ERROR");
        check.status("the leader proposes to take them back", 201, leader.post(address + "/reversal", why));
        check.status("staff agree", 200, staff.put(address + "/reversal/approval"));
        check.soon("42 person-times are left within 2 s", TWO_SECONDS, 42L, () -> figures.of("reach"));
    }

    private void early() {
        var claim = plan.forgotten(scene.helper(), 45);
        check.refused(
                "nobody is supplemented for a day before they were approved",
                403,
                "VOLUNTEER_NOT_APPROVED",
                Eventually.ask(
                        PATIENCE,
                        () -> leader.post("/attendances/supplements", claim),
                        answer -> answer.code().equals("VOLUNTEER_NOT_APPROVED")));
    }

    private void supplement() {
        var forgotten = scene.helper();
        var made = check.status(
                "the leader supplements forgotten minutes",
                201,
                Eventually.allowed(() -> leader.post("/attendances/supplements", plan.forgotten(forgotten, 45))));
        var approval = "/attendances/supplements/" + made.id() + "/approval";
        check.refused("but does not approve them", 403, "FORBIDDEN", leader.put(approval));
        check.status("staff do", 200, Eventually.allowed(() -> staff.put(approval)));
        check.soon(
                "45 supplemented minutes in the totals within 2 s", TWO_SECONDS, 45L, () -> figures.of("supplemented"));
        check.soon("clocked and supplemented attendances", TWO_SECONDS, 2L, () -> figures.of("attendances"));
        var told = figures.supplemented();
        check.equal(
                "their fact says who claimed them",
                scene.leader().toString(),
                told.at("/madeBy/subject").asText());
        check.equal("as whom", "TEAM_LEADER", told.at("/madeBy/role").asText());
        check.equal(
                "who checked them",
                scene.staff().toString(),
                told.at("/by/subject").asText());
        check.equal("as whom", "SITE_STAFF", told.at("/by/role").asText());
        check.equal("why", made.text("reasonCode"), told.path("reasonCode").asText());
        check.equal(
                "and where the evidence is written down",
                "/attendances/supplements/" + made.id(),
                told.path("evidenceRef").asText());
    }
}

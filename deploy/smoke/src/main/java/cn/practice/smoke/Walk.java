package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Persona;
import cn.practice.smoke.Scene.Helper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The way from a registration to a figure and back, step by step. */
final class Walk {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Callers callers;
    private final Checks check;

    Walk(Callers callers, Checks check) {
        this.callers = callers;
        this.check = check;
    }

    void go(Instant now) throws IOException, InterruptedException {
        answering();
        var scene = Scene.set(callers);
        registration(scene);
        var plan = new Planned(scene, now);
        publication(scene, plan);
        var figures = new Figures(callers.reporting(Persona.AUDITOR.subject()), scene.team());
        try (var stream = Watching.totals(
                callers.endpoints().reporting(),
                "team=" + scene.team(),
                callers.tokens().of(Persona.AUDITOR))) {
            check.soon("the stream opens with a snapshot", PATIENCE, 1L, () -> stream.count("snapshot"));
            signUps(scene, plan, figures);
            check.soon("the stream tells of a change within 2 s", TWO_SECONDS, true, () -> stream.count("totals") > 0);
            attendance(scene, plan, figures);
        }
        explanation(figures);
        proposal(scene, plan, figures);
        briefing();
        access(scene, plan);
        badInput(scene, plan);
        audit();
    }

    private void answering() {
        for (var service : services()) {
            var name = service.getPort() < 0 ? service.toString() : "the service at " + service.getAuthority();
            check.status(
                    name + " serves its OpenAPI", 200, Api.anonymous(service).get("/q/openapi?format=json"));
        }
        check.status(
                "the kinds are public",
                200,
                Api.anonymous(callers.endpoints().activity()).get("/kinds"));
    }

    private List<URI> services() {
        var at = callers.endpoints();
        return List.of(at.volunteer(), at.activity(), at.reporting());
    }

    private void registration(Scene scene) {
        var subject = UUID.randomUUID();
        var registered = check.status("a person registers himself", 201, scene.register(subject));
        check.equal("and waits for approval", "PENDING", registered.text("status"));
        check.that(
                "his document is masked",
                registered.text("documentNumber").contains("*"),
                registered.text("documentNumber"));
        var staff = callers.volunteer(scene.staff());
        check.status(
                "staff of his station approve him", 200, staff.put("/volunteers/" + registered.id() + "/approval"));
        var asked = callers.volunteer(subject).post("/memberships", Map.of("teamId", scene.team()));
        check.status("he asks to join a team", 201, asked);
        var leader = callers.volunteer(scene.leader());
        check.status("its leader takes him in", 200, leader.put("/memberships/" + asked.id() + "/approval"));
    }

    private void publication(Scene scene, Planned plan) {
        var leader = scene.leading();
        var drafted = Eventually.allowed(() -> leader.post("/activities", plan.activity()));
        check.status("the leader drafts an activity", 201, drafted);
        check.status("and publishes it", 200, leader.put("/activities/" + drafted.id() + "/publication"));
        plan.drafted(drafted);
    }

    private void signUps(Scene scene, Planned plan, Figures figures) {
        var first = scene.helper();
        var second = scene.helper();
        var third = scene.helper();
        var fourth = scene.helper();
        var one = signUp("a volunteer gets a place", "CONFIRMED", first, plan.coming());
        check.status("asking again answers the same", 200, first.signUp(plan.coming()));
        var two = signUp("a second one gets the last place", "CONFIRMED", second, plan.coming());
        var three = signUp("a third one waits", "WAITLISTED", third, plan.coming());
        check.refused("a fourth one is refused", 409, "SHIFT_FULL", fourth.signUp(plan.coming()));
        check.soon("two sign-ups in the totals within 2 s", TWO_SECONDS, 2L, () -> figures.of("signUps"));
        check.soon("and one waiting", TWO_SECONDS, 1L, () -> figures.of("waitlist"));
        check.status("the first one withdraws", 200, first.api().delete("/sign-ups/" + one.id()));
        check.soon(
                "the waiting one moves up",
                PATIENCE,
                "CONFIRMED",
                () -> third.api().get("/sign-ups/" + three.id()).text("state"));
        check.soon("two sign-ups stay in the totals", TWO_SECONDS, 2L, () -> figures.of("signUps"));
        check.soon("and nobody waits", TWO_SECONDS, 0L, () -> figures.of("waitlist"));
        check.equal(
                "the second one kept his place",
                "CONFIRMED",
                second.api().get("/sign-ups/" + two.id()).text("state"));
    }

    private Answer signUp(String what, String state, Helper helper, UUID shift) {
        var answer = check.status(what, 201, helper.signUp(shift));
        check.equal(what + ": the answer says so", state, answer.text("state"));
        return answer;
    }

    private void attendance(Scene scene, Planned plan, Figures figures) {
        var leader = scene.leading();
        var comer = scene.helper();
        signUp("somebody signs up for what runs now", "CONFIRMED", comer, plan.running());
        Map<String, UUID> presence = Map.of("shiftId", plan.running(), "volunteerId", comer.id());
        var in = check.status("the leader checks him in", 201, leader.post("/check-ins", presence));
        check.soon("an attendance in the totals within 2 s", TWO_SECONDS, 1L, () -> figures.of("attendances"));
        var out = check.status("and out", 200, leader.put("/attendances/" + in.id() + "/check-out"));
        check.soon(
                "his clocked minutes in the totals within 2 s",
                TWO_SECONDS,
                out.body().path("minutes").asLong(),
                () -> figures.of("clocked"));
        if (plan.isOverToday()) {
            supplement(scene, plan, figures);
        } else {
            early(scene, plan);
        }
        heads(scene, plan, figures);
        check.status("the activity was held", 200, leader.put("/activities/" + plan.activityId() + "/holding"));
        check.soon("one session in the totals within 2 s", TWO_SECONDS, 1L, () -> figures.of("sessions"));
    }

    private void heads(Scene scene, Planned plan, Figures figures) {
        var leader = scene.leading();
        var staff = scene.staffing();
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

    private void early(Scene scene, Planned plan) {
        var claim = plan.forgotten(scene.helper(), 45);
        check.refused(
                "nobody is supplemented for a day before they were approved",
                403,
                "VOLUNTEER_NOT_APPROVED",
                Eventually.ask(
                        PATIENCE,
                        () -> scene.leading().post("/attendances/supplements", claim),
                        answer -> answer.code().equals("VOLUNTEER_NOT_APPROVED")));
    }

    private void supplement(Scene scene, Planned plan, Figures figures) {
        var forgotten = scene.helper();
        var made = check.status(
                "the leader supplements forgotten minutes",
                201,
                Eventually.allowed(
                        () -> scene.leading().post("/attendances/supplements", plan.forgotten(forgotten, 45))));
        var approval = "/attendances/supplements/" + made.id() + "/approval";
        check.refused(
                "but does not approve them", 403, "FORBIDDEN", scene.leading().put(approval));
        check.status("staff do", 200, Eventually.allowed(() -> scene.staffing().put(approval)));
        check.soon(
                "45 supplemented minutes in the totals within 2 s", TWO_SECONDS, 45L, () -> figures.of("supplemented"));
        check.soon("clocked and supplemented attendances", TWO_SECONDS, 2L, () -> figures.of("attendances"));
        var told = figures.supplemented();
        var leader = scene.leader().toString();
        check.equal(
                "their fact says who claimed them",
                leader,
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
        var attendance = scene.staffing()
                .get("/attendances/supplements/" + made.id())
                .expect(200)
                .text("attendanceId");
        objection(scene, forgotten, attendance, figures);
        reversal(scene, attendance, figures);
    }

    private void objection(Scene scene, Helper helper, String attendance, Figures figures) {
        var objection = check.status(
                "the helper objects to those minutes",
                201,
                helper.api()
                        .post(
                                "/attendances/objections",
                                Map.of("creditId", credit(helper.api(), attendance), "reasonCode", "WAS_NOT_THERE")));
        check.soon("they wait, within 2 s", TWO_SECONDS, 0L, () -> figures.of("supplemented"));
        var dismissal = "/attendances/objections/" + objection.id() + "/dismissal";
        var why = Map.of("reasonCode", "LEADER_CONFIRMS");
        check.refused(
                "who let them count does not decide it",
                403,
                "SELF_APPROVAL",
                scene.staffing().put(dismissal, why));
        check.status(
                "an administrator looks into it and dismisses it",
                200,
                callers.activity(Persona.ADMIN.subject()).put(dismissal, why));
        check.soon("they count again within 2 s", TWO_SECONDS, 45L, () -> figures.of("supplemented"));
    }

    private void reversal(Scene scene, String attendance, Figures figures) {
        var leader = scene.leading();
        var reversal = check.status(
                "the leader finds a mistake and proposes to take them back",
                201,
                leader.post(
                        "/attendances/reversals",
                        Map.of("creditId", credit(leader, attendance), "reasonCode", "ENTERED_WRONGLY")));
        check.status("staff agree", 200, scene.staffing().put("/attendances/reversals/" + reversal.id() + "/approval"));
        check.soon("no supplemented minute is left within 2 s", TWO_SECONDS, 0L, () -> figures.of("supplemented"));
        check.equal(
                "both sides are shown",
                2,
                leader.get("/attendances/" + attendance + "/credits")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("reversalId")
                        .size());
    }

    /** The credit of an attendance that counts now. */
    private static String credit(Api api, String attendance) {
        for (var each : api.get("/attendances/" + attendance + "/credits")
                .expect(200)
                .body()
                .path("items")) {
            if (each.path("state").asText().equals("CREDITED")) {
                return each.path("id").asText();
            }
        }
        throw new IllegalStateException("nothing of attendance " + attendance + " counts");
    }

    private void explanation(Figures figures) {
        check.equal("the facts of the sign-ups sum to the total", figures.of("signUps"), figures.facts("SIGN_UPS"));
        check.equal(
                "those of the minutes too",
                figures.of("clocked") + figures.of("supplemented"),
                figures.facts("SERVICE_MINUTES"));
        check.equal("those of the reach too", figures.of("reach"), figures.facts("REACH"));
    }

    private void proposal(Scene scene, Planned plan, Figures figures) {
        var staff = scene.staffing();
        var onPaper = plan.onPaper(scene.helper(), 60);
        // the approval of who served may still be on its way there
        var made = check.status(
                "staff propose what stands on paper",
                201,
                Eventually.ask(PATIENCE, () -> staff.post("/imports", onPaper), answer -> answer.status() != 422));
        check.equal("which waits for somebody else", "PENDING", made.text("state"));
        var address = "/imports/" + made.id();
        check.refused("who is not the one who proposed it", 403, "SELF_APPROVAL", staff.put(address + "/approval"));
        check.equal("nothing of it is in the totals", 0L, figures.of("imported"));
        var other = callers.activity(Persona.ADMIN_2.subject());
        check.status("another administrator agrees", 200, other.put(address + "/approval"));
        check.soon(
                "it is applied", PATIENCE, "APPLIED", () -> other.get(address).text("state"));
        check.soon("60 imported minutes in the totals within 2 s", TWO_SECONDS, 60L, () -> figures.of("imported"));
    }

    private void briefing() {
        var anybody = Api.anonymous(callers.endpoints().reporting());
        for (var lang : List.of("zh-CN", "en")) {
            for (var style : List.of("exact", "rounded")) {
                var briefing = anybody.get("/briefing?lang=" + lang + "&style=" + style)
                        .expect(200);
                for (var figure : briefing.body().path("figures")) {
                    check.that(
                            "the briefing in %s, %s, tells %s"
                                    .formatted(lang, style, figure.path("name").asText()),
                            briefing.text("sentence")
                                    .contains(figure.path("text").asText()),
                            briefing.body());
                }
            }
        }
    }

    private void access(Scene scene, Planned plan) {
        var anybody = Api.anonymous(callers.endpoints().activity());
        check.status("without a token nobody signs up", 401, anybody.post("/shifts/" + plan.coming() + "/sign-ups"));
        var volunteer = scene.helper();
        check.status(
                "a volunteer sees no list of sign-ups",
                403,
                volunteer.api().get("/shifts/" + plan.coming() + "/sign-ups"));
        check.status(
                "and no totals", 403, callers.reporting(volunteer.subject()).get("/totals"));
        check.status(
                "an auditor starts no rebuild",
                403,
                callers.reporting(Persona.AUDITOR.subject()).post("/audits", Map.of("rebuild", true)));
        check.status(
                "a team leader opens no site",
                403,
                callers.volunteer(scene.leader()).postCsv("/sites/imports?dryRun=true", "code"));
    }

    private void badInput(Scene scene, Planned plan) {
        var leader = scene.leading();
        var torn = leader.raw("POST", "/check-ins", "{\"shiftId\":", "application/json");
        check.refused("torn JSON is told as such", 400, "INVALID_JSON", torn);
        var nobody = leader.post("/check-ins", Map.of("shiftId", plan.running()));
        check.refused("a missing field is named", 400, "VALIDATION_FAILED", nobody);
        check.refused("an unknown shift is not found", 404, "NOT_FOUND", leader.get("/shifts/" + UUID.randomUUID()));
        check.that(
                "a refusal names no class and no trace", !torn.body().toString().contains("java"), torn.body());
    }

    private void audit() {
        var auditor = callers.reporting(Persona.AUDITOR.subject());
        var started = auditor.post("/audits", Map.of()).expect(201, 202);
        var done = Eventually.ask(
                Duration.ofMinutes(2),
                () -> auditor.get("/audits/" + started.id()),
                audit -> !audit.text("state").equals("RUNNING"));
        check.equal("an audit of everything ends", "DONE", done.text("state"));
        check.equal("and finds no drift", 0L, done.body().path("drift").asLong(-1));
        check.equal("and nothing undecided", 0L, done.body().path("undecided").asLong(-1));
    }
}

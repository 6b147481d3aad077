package cn.practice.smoke;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Persona;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        ReviewWalk unseen;
        try (var stream = Watching.totals(
                callers.endpoints().reporting(),
                "team=" + scene.team(),
                callers.tokens().of(Persona.AUDITOR))) {
            check.soon("the stream opens with a snapshot", PATIENCE, 1L, () -> stream.count("snapshot"));
            signUps(scene, plan, figures);
            check.soon("the stream tells of a change within 2 s", TWO_SECONDS, true, () -> stream.count("totals") > 0);
            var attendance = new AttendanceWalk(scene, plan, figures, check);
            attendance.come();
            unseen = ReviewWalk.begin(callers, scene, plan.running(), figures, check);
            attendance.held();
        }
        new PeopleWalk(callers, scene, check, LocalDate.ofInstant(now, Planned.ZONE)).go(plan.coming());
        new PaperWalk(callers, scene, figures, check).go(plan);
        briefing();
        access(scene, plan);
        badInput(scene, plan);
        unseen.goOn();
        explanation(figures);
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
        var registered = check.status("somebody registers", 201, scene.register(subject));
        check.equal("and waits for approval", "PENDING", registered.text("status"));
        check.that(
                "their document is masked",
                registered.text("documentNumber").contains("*"),
                registered.text("documentNumber"));
        var staff = callers.volunteer(scene.staff());
        check.status(
                "staff of their station approve them", 200, staff.put("/volunteers/" + registered.id() + "/approval"));
        var asked = callers.volunteer(subject).post("/memberships", Map.of("teamId", scene.team()));
        check.status("they ask to join a team", 201, asked);
        var leader = callers.volunteer(scene.leader());
        check.status("its leader takes them in", 200, leader.put("/memberships/" + asked.id() + "/approval"));
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
        var one = check.state("a volunteer gets a place", "CONFIRMED", first.signUp(plan.coming()));
        check.status("asking again answers the same", 200, first.signUp(plan.coming()));
        var two = check.state("a second one gets the last place", "CONFIRMED", second.signUp(plan.coming()));
        var three = check.state("a third one waits", "WAITLISTED", third.signUp(plan.coming()));
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
                "the second one kept their place",
                "CONFIRMED",
                second.api().get("/sign-ups/" + two.id()).text("state"));
    }

    private void explanation(Figures figures) {
        check.equal("the facts of the sign-ups sum to the total", figures.of("signUps"), figures.facts("SIGN_UPS"));
        check.equal(
                "those of the minutes too",
                figures.of("clocked") + figures.of("supplemented") + figures.of("imported"),
                figures.facts("SERVICE_MINUTES"));
        check.equal("those of the reach too", figures.of("reach"), figures.facts("REACH"));
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

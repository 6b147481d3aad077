package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A station and its people: who comes by themselves, who is under age, who stands in a sheet, and who is in a shift. */
final class PeopleWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Callers callers;
    private final Scene scene;
    private final Checks check;
    private final LocalDate today;
    private final Api staff;
    private final Api admin;

    PeopleWalk(Callers callers, Scene scene, Checks check, LocalDate today) {
        this.callers = callers;
        this.scene = scene;
        this.check = check;
        this.today = today;
        this.staff = callers.volunteer(scene.staff());
        this.admin = callers.volunteer(Persona.ADMIN_2.subject());
    }

    void go(UUID shift) {
        byThemselves();
        underAge(15);
        underAge(10);
        fromASheet();
        roster(shift);
    }

    private void byThemselves() {
        var subject = UUID.randomUUID();
        var self = callers.volunteer(subject);
        check.equal(
                "an app of nobody starts too",
                true,
                self.get("/me").expect(200).body().path("volunteer").isMissingNode());
        var registered = check.status("somebody registers", 201, scene.register(subject));
        check.equal(
                "their app starts with it",
                "PENDING",
                self.get("/me").body().path("volunteer").path("status").asText());
        var me = self.get("/volunteers/me").expect(200);
        var profile = Map.of(
                "phone",
                "19911112222",
                "residenceArea",
                "测试新村",
                "skills",
                List.of("朗诵"),
                "serviceCategories",
                List.of(),
                "siteCode",
                scene.site());
        check.refused(
                "they change nothing unseen",
                428,
                "PRECONDITION_REQUIRED",
                self.put("/volunteers/" + me.id() + "/profile", profile));
        check.status(
                "they change their phone",
                200,
                self.with("If-Match", me.etag(), "PUT", "/volunteers/" + me.id() + "/profile", profile));
        check.status("staff approve them", 200, staff.put("/volunteers/" + registered.id() + "/approval"));
        check.soon("they are told", PATIENCE, List.of("APPROVED"), () -> codes(self));
        check.status(
                "they have read it",
                200,
                self.post(
                        "/notices/readings",
                        Map.of("ids", self.get("/notices").body().path("items").findValuesAsText("id"))));
        check.equal(
                "nothing is unread at their app's start",
                0,
                self.get("/me").body().path("unread").asInt(-1));
        check.that(
                "they see how often staff have seen their data",
                !self.get("/volunteers/" + me.id() + "/readings")
                        .expect(200)
                        .items()
                        .isEmpty(),
                "nothing");
    }

    private static List<String> codes(Api self) {
        return self.get("/notices?state=UNREAD").items().stream()
                .map(each -> each.path("code").asText())
                .toList();
    }

    private void underAge(int years) {
        var born = today.minusYears(years).minusDays(40);
        var registered =
                check.status("somebody of " + years + " registers", 201, scene.register(UUID.randomUUID(), born));
        var address = "/volunteers/" + registered.id();
        check.refused("nobody approves them alone", 422, "GUARDIAN_CONSENT", staff.put(address + "/approval"));
        var consent = Map.of(
                "guardianName", Scene.NAME, "relation", "PARENT", "how", "PAPER", "givenOn", born.plusYears(years));
        check.status("their consent is taken down", 200, staff.put(address + "/guardian-consent", consent));
        check.status("now they are approved", 200, staff.put(address + "/approval"));
    }

    private void fromASheet() {
        var sheet = PaperSheet.of(scene.site(), 300);
        var checked = check.status(
                "staff try a sheet of 300", 200, staff.postCsv("/volunteers/imports?dryRun=true", sheet.csv()));
        check.equal("three lines are wrong", sheet.wrong(), lines(checked));
        var brought = check.status("they bring in the others", 201, staff.postCsv("/volunteers/imports", sheet.csv()));
        check.equal("297 of them", 297, brought.body().path("added").asInt());
        check.equal(
                "the sheet sent again brings nobody",
                brought.id(),
                check.status("once more", 200, staff.postCsv("/volunteers/imports", sheet.csv()))
                        .id());
        var ids = found("q=" + encoded(sheet.surname()) + "&status=PENDING&limit=200");
        check.equal("they are found by how their names begin", 200, ids.size());
        check.refused(
                "who brought them approves none",
                403,
                "ENROLLED_BY_YOURSELF",
                problem(staff.post("/volunteers/approvals", Map.of("ids", ids.subList(0, 1)))));
        var decided = check.status(
                "somebody else approves 200 at once", 200, admin.post("/volunteers/approvals", Map.of("ids", ids)));
        check.equal(
                "each of them",
                200L,
                decided.items().stream()
                        .filter(each -> each.path("status").asText().equals("APPROVED"))
                        .count());
        var one = sheet.one();
        for (var q : List.of(one.name(), one.pinyin(), one.initials())) {
            check.that(
                    "one of them is found by " + q,
                    found("q=" + encoded(q) + "&phone=" + one.phone()).size() == 1,
                    q);
        }
        claimed(one);
    }

    private static List<Integer> lines(Answer report) {
        return report.body().path("lines").findValues("line").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private static Answer problem(Answer many) {
        var of = many.expect(200).items().getFirst().path("problem");
        return new Answer(many.request(), of.path("status").asInt(), "", 0, of);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> found(String query) {
        return staff.get("/volunteers?site=" + scene.site() + "&" + query).expect(200).items().stream()
                .map(each -> each.path("id").asText())
                .toList();
    }

    /** Somebody of the sheet comes with an account and their document: until staff have looked, as anybody who is new. */
    private void claimed(PaperSheet.Line one) {
        var record = found("q=" + encoded(one.name()) + "&phone=" + one.phone()).getFirst();
        var subject = UUID.randomUUID();
        var self = callers.volunteer(subject);
        var registered = check.status(
                "one of the sheet registers", 201, self.post("/volunteers", one.registration(scene.site())));
        check.equal("and waits like anybody", "PENDING", registered.text("status"));
        var claim = admin.get("/claims?state=OPEN&limit=200").expect(200).items().stream()
                .filter(each ->
                        each.path("claimant").path("volunteerId").asText().equals(registered.text("id")))
                .findFirst()
                .orElseThrow();
        check.refused(
                "nobody approves them before it is settled",
                409,
                "CLAIM_OPEN",
                admin.put("/volunteers/" + registered.id() + "/approval"));
        var settlement = Map.of("outcome", "SAME_PERSON", "reasonCode", "DOCUMENT_SEEN");
        check.status(
                "an administrator sees both and settles it",
                200,
                admin.put("/claims/" + claim.path("id").asText() + "/settlement", settlement));
        check.equal(
                "their record is theirs",
                record,
                self.get("/volunteers/me").expect(200).text("id"));
    }

    private void roster(UUID shift) {
        var leader = callers.volunteer(scene.leader());
        check.soon("the leader sees by name who is in the shift", PATIENCE, true, () -> {
            var items = leader.get("/rosters/" + shift).items();
            return !items.isEmpty()
                    && Stream.of("name", "number", "phone").allMatch(items.getFirst()::has)
                    && items.stream()
                            .allMatch(each -> each.path("name").asText().startsWith(Scene.NAME));
        });
        check.refused(
                "others do not",
                403,
                "FORBIDDEN",
                callers.volunteer(scene.helper().subject()).get("/rosters/" + shift));
    }
}

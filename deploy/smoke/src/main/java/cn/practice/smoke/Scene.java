package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Documents;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A station with staff of its own, a new team with a leader and new volunteers: nothing of it was there before the walk. */
public record Scene(Callers callers, String site, UUID team, UUID staff, UUID leader) {

    /** How every helper's name begins, and the phone of each: nothing that may be read but where it was asked for. */
    static final String NAME = "测试者";

    static final String PHONE = "19900000000";

    private static final String STATION = "999999001001";
    private static final String SITES = """
            code,name,level,parent_code,kind
            999999000000,测试中心,CENTER,,CITY
            999999001000,测试所,INSTITUTE,999999000000,ZONE
            999999001001,测试站,STATION,999999001000,VILLAGE
            """;

    /** Uses the first station there is; a suite without any gets one. */
    public static Scene set(Callers callers) {
        var admin = callers.volunteer(Persona.ADMIN.subject());
        var stations = Listing.all(admin, "/sites?level=STATION");
        if (stations.isEmpty()) {
            admin.postCsv("/sites/imports?dryRun=false", SITES).expect(200);
        }
        var site =
                stations.isEmpty() ? STATION : stations.getFirst().path("code").asText();
        var staff = UUID.randomUUID();
        var leader = UUID.randomUUID();
        var name = "测试分队-" + UUID.randomUUID().toString().substring(0, 8);
        var team = admin.post("/teams", Map.of("name", name, "type", "DEPARTMENT", "siteCode", site))
                .expect(201)
                .id();
        var scene = new Scene(callers, site, team, staff, leader);
        scene.appoint(staff, Map.of("role", "SITE_STAFF", "siteCode", site));
        scene.appoint(leader, Map.of("role", "TEAM_LEADER", "teamId", team));
        return scene;
    }

    /** Whoever acts for a site or team is a volunteer who was approved before. */
    private void appoint(UUID subject, Map<String, Object> post) {
        var appointment = new LinkedHashMap<>(post);
        appointment.put("volunteerId", approved(subject, Persona.ADMIN.subject()));
        callers.volunteer(Persona.ADMIN.subject())
                .post("/appointments", appointment)
                .expect(201);
    }

    private UUID approved(UUID subject, UUID approver) {
        var volunteer = register(subject).expect(201).id();
        callers.volunteer(approver)
                .put("/volunteers/" + volunteer + "/approval")
                .expect(200);
        return volunteer;
    }

    /** Somebody new who registered themselves and waits for approval. */
    public Answer register(UUID subject) {
        return register(
                subject,
                LocalDate.of(1950, 1, 1).plusDays(RandomGenerator.getDefault().nextInt(18_000)));
    }

    /** Somebody new who was born on a day. */
    Answer register(UUID subject, LocalDate birthDate) {
        return callers.volunteer(subject).post("/volunteers", registration(birthDate));
    }

    /** Somebody new, approved and a member of the team. */
    public Helper helper() {
        var subject = UUID.randomUUID();
        return new Helper(subject, approved(subject, staff), callers.activity(subject));
    }

    public Api leading() {
        return callers.activity(leader);
    }

    public Api staffing() {
        return callers.activity(staff);
    }

    /** Nobody else's by chance, neither by the document nor by name, birth date and phone. */
    private Map<String, Object> registration(LocalDate birthDate) {
        var random = RandomGenerator.getDefault();
        int order = 2 * random.nextInt(500);
        var registration = new LinkedHashMap<String, Object>();
        registration.put("name", NAME + named(random));
        registration.put("sex", "FEMALE");
        registration.put("birthDate", birthDate);
        registration.put("documentType", "RESIDENT_ID");
        registration.put("documentNumber", Documents.number(birthDate, order));
        registration.put("residenceArea", "测试");
        registration.put("phone", PHONE);
        registration.put("siteCode", site);
        return registration;
    }

    static String named(RandomGenerator random) {
        return random.ints(4, 0x4e00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A volunteer of the scene and how they call activity-service. */
    public record Helper(UUID subject, UUID id, Api api) {

        /** Signs up; their approval may still be on its way to activity-service. */
        public Answer signUp(UUID shift) {
            return Eventually.ask(
                    Duration.ofSeconds(20),
                    () -> api.post("/shifts/" + shift + "/sign-ups"),
                    answer -> !answer.code().equals("VOLUNTEER_NOT_APPROVED"));
        }
    }
}

package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Person.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People register themselves; the admin appoints the stations' staff from among them, who approve the others. */
record Volunteering(Callers callers, SampleDistrict district, Ids ids) {

    private static final String BEFORE = "volunteer-before";
    /** Whoever serves was approved before: the past of the sample is a year long. */
    private static final Duration AGO = Duration.ofDays(-400);

    private static final int DEPARTMENT_MEMBERS = 11;
    private static final int FIRST_OF_DEPARTMENTS = 120;

    void registerAll(Replicas replicas) {
        var known = callers.endpoints();
        try {
            var volunteer = replicas.volunteer(BEFORE, AGO);
            var before = callers.at(new Endpoints(volunteer, known.activity(), known.reporting(), known.identity()));
            Crowd.each(district.staff(), person -> staffStation(before, person));
            Crowd.each(
                    district.people().stream()
                            .filter(person -> !person.is(Part.STAFF))
                            .toList(),
                    person -> register(
                            before,
                            person,
                            district.staffOf(person.station().code()).subject()));
        } finally {
            replicas.end(Set.of(BEFORE));
        }
    }

    private void staffStation(Callers before, Person person) {
        register(before, person, Persona.ADMIN.subject());
        Organisation.appoint(
                before.volunteer(Persona.ADMIN.subject()),
                ids.volunteer(person),
                "SITE_STAFF",
                person.station().code(),
                null);
    }

    void formTeams() {
        Crowd.each(district.teams(), team -> {
            var members = membersOf(team);
            var leader = members.getFirst();
            Organisation.appoint(
                    callers.volunteer(Persona.ADMIN.subject()),
                    ids.volunteer(leader),
                    "TEAM_LEADER",
                    null,
                    ids.team(team.name()));
            members.forEach(member -> join(team, leader, member));
        });
    }

    /** The leader is the first. */
    List<Person> membersOf(TeamPlan team) {
        if (team.type().equals("VILLAGE")) {
            return district.people().stream()
                    .filter(person ->
                            person.is(Part.HELPER) && person.station().code().equals(team.siteCode()))
                    .toList();
        }
        if (team.name().equals(TeamPlan.LECTURERS)) {
            return district.people().stream()
                    .filter(person -> person.is(Part.LECTURER))
                    .toList();
        }
        int place = TeamPlan.departments().stream().map(TeamPlan::name).toList().indexOf(team.name());
        int from = FIRST_OF_DEPARTMENTS + place * DEPARTMENT_MEMBERS;
        return district.people().subList(from, from + DEPARTMENT_MEMBERS);
    }

    private void register(Callers before, Person person, UUID approver) {
        var own = before.volunteer(person.subject());
        var answer = own.post("/volunteers", registration(person)).expect(201, 409);
        var volunteer =
                answer.status() == 201 ? answer : own.get("/volunteers/me").expect(200);
        ids.volunteer(person, volunteer.id());
        if (volunteer.text("status").equals("PENDING")) {
            approve(before.volunteer(approver), person, volunteer);
        }
    }

    private static void approve(Api staff, Person person, Answer volunteer) {
        staff.put("/volunteers/" + volunteer.id() + "/approval").expect(200, 204);
        if (person.is(Part.LECTURER)) {
            staff.put("/volunteers/" + volunteer.id() + "/skills/LECTURER").expect(200, 204);
        }
    }

    private static Map<String, Object> registration(Person person) {
        var registration = new LinkedHashMap<String, Object>();
        registration.put("name", person.name());
        registration.put("sex", person.sex());
        registration.put("birthDate", person.birthDate());
        registration.put("documentType", "RESIDENT_ID");
        registration.put("documentNumber", person.documentNumber());
        registration.put("residenceArea", person.station().place());
        registration.put("phone", person.phone());
        registration.put("skills", person.is(Part.LECTURER) ? List.of("宣讲") : List.of());
        registration.put("serviceCategories", List.of(person.is(Part.LECTURER) ? "THEORY_TALK" : "NEIGHBOUR_HELP"));
        registration.put("siteCode", person.station().code());
        return registration;
    }

    // Some ask and are approved, most are named by their leader: both ways a team grows.
    private void join(TeamPlan team, Person leader, Person member) {
        var leading = callers.volunteer(leader.subject());
        if (asksThemselves(member) && !member.equals(leader)) {
            var asked = callers.volunteer(member.subject())
                    .post("/memberships", Map.of("teamId", ids.team(team.name())))
                    .expect(200, 201);
            if (asked.text("state").equals("PENDING")) {
                leading.put("/memberships/" + asked.id() + "/approval").expect(200, 204);
            }
        } else {
            Map<String, UUID> membership =
                    Map.of("teamId", ids.team(team.name()), "volunteerId", ids.volunteer(member));
            leading.post("/memberships", membership).expect(200, 201, 409);
        }
    }

    private static boolean asksThemselves(Person member) {
        return member.index() % 10 == 1;
    }
}

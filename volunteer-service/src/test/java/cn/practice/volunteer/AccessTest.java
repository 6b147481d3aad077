package cn.practice.volunteer;

import static cn.practice.volunteer.Activities.known;
import static cn.practice.volunteer.Activities.published;
import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.site;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static cn.practice.volunteer.Person.bornOn;
import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.testing.AccessWalk;
import cn.practice.volunteer.person.imports.Csv;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AccessTest extends AccessWalk<AccessTest.Caller> {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A caller in a district of their own, where the request is within their scope if any is. */
    static final class Caller {
        final String role;
        final String institute = institute();
        final String station = open("STATION", institute);
        final UUID team = team(station);
        Person person = aPerson(station);

        Caller(String role) {
            this.role = role;
            switch (role) {
                case "staff" -> appoint(asStaff(approved(person), station));
                case "leader" -> appoint(asLeader(approved(person), team));
                default -> {}
            }
        }

        boolean is(String other) {
            return role.equals(other);
        }

        /** Whoever is appointed is a volunteer already. */
        boolean isAppointed() {
            return is("staff") || is("leader");
        }

        RequestSpecification calls() {
            var token = token();
            return token == null ? asAnyone() : as(token);
        }

        @Nullable
        String token() {
            return switch (role) {
                case "public" -> null;
                case "auditor" -> Tokens.of(person.subject(), "auditor");
                case "admin" -> Tokens.of(person.subject(), "district-admin");
                default -> person.token();
            };
        }

        /** The caller where volunteers may do it for themselves; else somebody else of the station. */
        UUID volunteer() {
            return approved(is("volunteer") ? person : aPerson(station));
        }

        /** A child, who is the caller where children may do it for themselves, with the consent they need. */
        UUID child() {
            var child = bornOn(station, LocalDate.now(SHANGHAI).minusYears(10));
            if (is("volunteer")) {
                person = child;
            }
            var id = registered(child);
            as(ADMIN)
                    .body(consent())
                    .put("/volunteers/" + id + "/guardian-consent")
                    .then()
                    .statusCode(200);
            return id;
        }

        /** A registration that waits: the caller's own, or of somebody whom they enrolled if they may. */
        UUID waiting() {
            if (is("staff") || is("admin")) {
                return id(calls().body(aPerson(station).form()).post("/enrolments"));
            }
            return registered(is("volunteer") ? person : aPerson(station));
        }

        UUID claim() {
            var holder = aPerson(station);
            registered(holder);
            var claimant = registered(aPerson(station).withDocument(holder.document()));
            return UUID.fromString(as(ADMIN)
                    .get("/claims?state=OPEN&limit=200")
                    .jsonPath()
                    .getString("items.find { it.claimant.volunteerId == '" + claimant + "' }.id"));
        }

        String tag(UUID volunteer) {
            return as(ADMIN).get("/volunteers/" + volunteer).header("ETag");
        }

        UUID other() {
            return registered(aPerson(station));
        }

        /** Everybody reads notices as the volunteer that they are. */
        RequestSpecification asVolunteer() {
            if (!isAppointed()) {
                approved(person);
            }
            return calls();
        }

        /** Of a stream, its status only. */
        Response opensStream() {
            if (!is("public")) {
                asVolunteer();
            }
            try (var client = HttpClient.newHttpClient()) {
                var request =
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/notices/stream"));
                var token = token();
                if (token != null) {
                    request.header("Authorization", "Bearer " + token);
                }
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                response.body().close();
                client.shutdownNow();
                return new ResponseBuilder()
                        .setStatusCode(response.statusCode())
                        .setBody("")
                        .build();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String notice() {
            return await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> as(person.token()).get("/notices").jsonPath().getString("items[0].id"),
                            Objects::nonNull);
        }

        /** A sheet that the caller sent if they may, else an administrator. */
        UUID sheet() {
            return id(send(is("staff") ? calls() : as(ADMIN), station));
        }

        UUID request() {
            Person member = is("volunteer") ? person : aPerson(station);
            approved(member);
            return id(as(member.token()).body(Map.of("teamId", team)).post("/memberships"));
        }
    }

    private static Map<String, Object> consent() {
        return Map.of("guardianName", "监护人", "relation", "PARENT", "how", "PAPER", "givenOn", "2026-01-02");
    }

    private static final Map<String, Function<Caller, Response>> REQUESTS = Map.ofEntries(
            entry("GET /sites", it -> it.calls().get("/sites")),
            entry("GET /sites/{code}", it -> it.calls().get("/sites/" + it.station)),
            entry(
                    "POST /sites",
                    it -> it.calls()
                            .body(site(freshCode(), "STATION", it.institute))
                            .post("/sites")),
            entry(
                    "PUT /sites/{code}",
                    it -> it.calls()
                            .header("If-Match", "\"1\"")
                            .body(Map.of("name", "新名"))
                            .put("/sites/" + it.station)),
            entry("DELETE /sites/{code}", it -> it.calls().delete("/sites/" + open("STATION", it.institute))),
            entry(
                    "POST /sites/imports",
                    it -> it.calls()
                            .contentType("text/csv; charset=UTF-8")
                            .body("code,name,level,parent_code,kind\n")
                            .post("/sites/imports")),
            entry("GET /venues", it -> it.calls().get("/venues")),
            entry("GET /venues/{id}", it -> it.calls().get("/venues/" + venue(it.station))),
            entry("POST /venues", it -> it.calls().body(hall(it.station)).post("/venues")),
            entry(
                    "PUT /venues/{id}",
                    it -> it.calls()
                            .header("If-Match", "\"1\"")
                            .body(hall(it.station))
                            .put("/venues/" + venue(it.station))),
            entry("DELETE /venues/{id}", it -> it.calls().delete("/venues/" + venue(it.station))),
            entry("GET /teams", it -> it.calls().get("/teams")),
            entry("GET /teams/{id}", it -> it.calls().get("/teams/" + it.team)),
            entry(
                    "POST /teams",
                    it -> it.calls()
                            .body(Map.of("name", "新队", "type", "VILLAGE", "siteCode", it.station))
                            .post("/teams")),
            entry(
                    "PUT /teams/{id}",
                    it -> it.calls()
                            .header("If-Match", "\"1\"")
                            .body(Map.of("name", "改名队"))
                            .put("/teams/" + it.team)),
            entry(
                    "PUT /teams/{id}/site",
                    it -> it.calls().body(Map.of("siteCode", it.station)).put("/teams/" + it.team + "/site")),
            entry("DELETE /teams/{id}", it -> it.calls().delete("/teams/" + it.team)),
            entry(
                    "GET /volunteers",
                    it -> it.calls().queryParam("site", it.station).get("/volunteers")),
            entry("POST /volunteers", it -> it.calls().body(it.person.form()).post("/volunteers")),
            entry("GET /volunteers/me", it -> {
                if (!it.isAppointed()) {
                    registered(it.person);
                }
                return it.calls().get("/volunteers/me");
            }),
            entry("GET /volunteers/{id}", it -> it.calls().get("/volunteers/" + it.volunteer())),
            entry("PUT /volunteers/{id}/approval", it -> it.calls().put("/volunteers/" + it.other() + "/approval")),
            entry(
                    "PUT /volunteers/{id}/rejection",
                    it -> it.calls()
                            .body(Map.of("reasonCode", "DUPLICATE"))
                            .put("/volunteers/" + it.other() + "/rejection")),
            entry(
                    "PUT /volunteers/{id}/suspension",
                    it -> it.calls()
                            .body(Map.of("reasonCode", "MISCONDUCT"))
                            .put("/volunteers/" + it.volunteer() + "/suspension")),
            entry(
                    "DELETE /volunteers/{id}/suspension",
                    it -> it.calls().delete("/volunteers/" + it.volunteer() + "/suspension")),
            entry(
                    "PUT /volunteers/{id}/skills/{skill}",
                    it -> it.calls().put("/volunteers/" + it.volunteer() + "/skills/LECTURER")),
            entry(
                    "DELETE /volunteers/{id}/skills/{skill}",
                    it -> it.calls().delete("/volunteers/" + it.volunteer() + "/skills/LECTURER")),
            entry("PUT /volunteers/{id}/registration", it -> {
                var id = it.waiting();
                return it.calls().body(aPerson(it.station).form()).put("/volunteers/" + id + "/registration");
            }),
            entry("PUT /volunteers/{id}/profile", it -> {
                var id = it.volunteer();
                return it.calls()
                        .header("If-Match", it.tag(id))
                        .body(Map.of(
                                "residenceArea",
                                "别处",
                                "skills",
                                List.of(),
                                "serviceCategories",
                                List.of("CULTURE"),
                                "siteCode",
                                it.station))
                        .put("/volunteers/" + id + "/profile");
            }),
            entry("PUT /volunteers/{id}/identity", it -> {
                var id = it.volunteer();
                return it.calls()
                        .header("If-Match", it.tag(id))
                        .body(Map.of("name", "改正", "sex", "MALE", "birthDate", "1990-05-17", "reasonCode", "MISTYPED"))
                        .put("/volunteers/" + id + "/identity");
            }),
            entry("GET /volunteers/{id}/changes", it -> {
                var id = it.volunteer();
                return it.calls().get("/volunteers/" + id + "/changes");
            }),
            entry("GET /volunteers/{id}/guardian-consent", it -> {
                var id = it.child();
                return it.calls().get("/volunteers/" + id + "/guardian-consent");
            }),
            entry("PUT /volunteers/{id}/guardian-consent", it -> {
                var id = it.child();
                return it.calls().body(consent()).put("/volunteers/" + id + "/guardian-consent");
            }),
            entry("DELETE /volunteers/{id}/guardian-consent", it -> {
                var id = it.child();
                return it.calls().delete("/volunteers/" + id + "/guardian-consent");
            }),
            entry("GET /claims", it -> it.calls().get("/claims")),
            entry("GET /claims/{id}", it -> {
                var claim = it.claim();
                return it.calls().get("/claims/" + claim);
            }),
            entry("PUT /claims/{id}/settlement", it -> {
                var claim = it.claim();
                return it.calls()
                        .body(Map.of("outcome", "SAME_PERSON", "reasonCode", "DOCUMENT_SEEN"))
                        .put("/claims/" + claim + "/settlement");
            }),
            entry(
                    "POST /volunteers/approvals",
                    it -> it.calls().body(Map.of("ids", List.of(it.other()))).post("/volunteers/approvals")),
            entry(
                    "POST /volunteers/rejections",
                    it -> it.calls()
                            .body(Map.of("ids", List.of(it.other()), "reasonCode", "DUPLICATE"))
                            .post("/volunteers/rejections")),
            entry(
                    "POST /volunteers/{id}/unmaskings",
                    it -> it.calls()
                            .body(Map.of("field", "PHONE", "reasonCode", "CONTACT"))
                            .post("/volunteers/" + it.other() + "/unmaskings")),
            entry("GET /volunteers/{id}/readings", it -> it.calls().get("/volunteers/" + it.volunteer() + "/readings")),
            entry(
                    "POST /enrolments",
                    it -> it.calls().body(aPerson(it.station).form()).post("/enrolments")),
            entry("POST /volunteers/imports", it -> send(it.calls(), it.station)),
            entry("GET /volunteers/imports/template", it -> it.calls().get("/volunteers/imports/template")),
            entry("GET /volunteers/imports/{id}", it -> it.calls().get("/volunteers/imports/" + it.sheet())),
            entry(
                    "GET /volunteers/imports/{id}/refused",
                    it -> it.calls().get("/volunteers/imports/" + it.sheet() + "/refused")),
            entry("GET /memberships/{id}", it -> it.calls().get("/memberships/" + it.request())),
            entry(
                    "GET /appointments/{id}",
                    it -> it.calls().get("/appointments/" + appoint(asLeader(approved(fromElsewhere()), it.team)))),
            entry("GET /memberships", it -> {
                if (it.is("volunteer")) {
                    it.volunteer();
                    return it.calls().queryParam("volunteer", "me").get("/memberships");
                }
                return it.calls().queryParam("team", it.team).get("/memberships");
            }),
            entry("POST /memberships", it -> {
                UUID volunteer = it.volunteer();
                return it.calls()
                        .body(
                                it.is("volunteer")
                                        ? Map.of("teamId", it.team)
                                        : Map.of("teamId", it.team, "volunteerId", volunteer))
                        .post("/memberships");
            }),
            entry("PUT /memberships/{id}/approval", it -> it.calls().put("/memberships/" + it.request() + "/approval")),
            entry("DELETE /memberships/{id}", it -> it.calls().delete("/memberships/" + it.request())),
            entry(
                    "GET /appointments",
                    it -> it.is("volunteer") || it.is("leader")
                            ? it.calls().queryParam("subject", "me").get("/appointments")
                            : it.calls().queryParam("site", it.station).get("/appointments")),
            entry(
                    "POST /appointments",
                    it -> it.calls()
                            .body(asLeader(approved(fromElsewhere()), it.team))
                            .post("/appointments")),
            entry(
                    "DELETE /appointments/{id}",
                    it -> it.calls().delete("/appointments/" + appoint(asLeader(approved(fromElsewhere()), it.team)))),
            entry(
                    "GET /rosters/{shiftId}",
                    it -> it.calls()
                            .get("/rosters/"
                                    + known(published(it.station, it.team, Instant.now()), 0)
                                            .shift())),
            entry("GET /me", it -> it.calls().get("/me")),
            entry("GET /notices/stream", Caller::opensStream),
            entry("GET /notices/preferences", it -> it.asVolunteer().get("/notices/preferences")),
            entry(
                    "PUT /notices/preferences",
                    it -> it.asVolunteer()
                            .body(Map.of("muted", List.of("CHECKED_IN")))
                            .put("/notices/preferences")),
            entry("GET /notices", it -> it.asVolunteer().get("/notices")),
            entry("PUT /notices/{id}/reading", it -> it.asVolunteer().put("/notices/" + it.notice() + "/reading")),
            entry(
                    "POST /notices/readings",
                    it -> it.asVolunteer()
                            .body(Map.of("ids", List.of(UUID.randomUUID())))
                            .post("/notices/readings")),
            entry("GET /audit-trail", it -> it.calls().get("/audit-trail")));

    private static Map<String, Object> hall(String site) {
        return Map.of("siteCode", site, "name", "礼堂");
    }

    private static UUID venue(String site) {
        return id(as(District.ADMIN).body(hall(site)).post("/venues"));
    }

    private static Response send(RequestSpecification calls, String station) {
        return calls.contentType("text/csv; charset=UTF-8")
                .body(Csv.of(aPerson(station)).getBytes(StandardCharsets.UTF_8))
                .post("/volunteers/imports");
    }

    @Override
    protected Caller caller(String role) {
        return new Caller(role);
    }

    @Override
    protected RequestSpecification again(Caller caller) {
        return caller.calls();
    }

    @Override
    protected Map<String, Function<Caller, Response>> requests() {
        return REQUESTS;
    }
}

package cn.practice.activity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Fixtures: what volunteer-service would have told, and calls as a front end makes them. */
public final class District {

    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 1_000_000 * 1_000_000);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** From when on people of the fixtures are volunteers. */
    public static final LocalDate APPROVED_ON = LocalDate.parse("2026-01-01");

    public static final UUID ADMIN = Ids.next();
    public static final UUID AUDITOR = Ids.next();

    private District() {}

    /** A JSON object to send. */
    public static final class Json extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    /** A person as this service knows them. */
    public record Person(UUID id, UUID subject, String siteCode) {}

    /** A site with its staff, its team and the team's leader. */
    public record Station(String code, UUID staff, UUID team, UUID leader) {}

    public static Station aStation() {
        return aSite("\"level\":\"STATION\"");
    }

    public static Station anInstitute() {
        return aSite("\"level\":\"INSTITUTE\"");
    }

    public static Station aStationBelow(Station institute) {
        return aSite("\"level\":\"STATION\",\"parentCode\":\"" + institute.code() + "\"");
    }

    private static Station aSite(String place) {
        var code = "32%010d".formatted(CODES.incrementAndGet());
        publish(Topics.SITES, code, "SiteOpened", 1, """
                {"code":"%s","name":"站","kind":"VILLAGE",%s}""".formatted(code, place));
        var team = Ids.next();
        publish(Topics.TEAMS, team.toString(), "TeamFormed", 1, """
                {"teamId":"%s","name":"队","type":"VILLAGE","siteCode":"%s"}""".formatted(team, code));
        var staff = Ids.next();
        var leader = Ids.next();
        appoint(staff, "SITE_STAFF", "\"siteCode\":\"" + code + "\"");
        appoint(leader, "TEAM_LEADER", "\"teamId\":\"" + team + "\"");
        await().until(() -> count("known_appointment", "subject in ('" + staff + "', '" + leader + "')") == 2
                && count("known_team", "id = '" + team + "'") == 1
                && count("known_site", "code = '" + code + "'") == 1);
        return new Station(code, staff, team, leader);
    }

    public static UUID appoint(UUID subject, String role, String scope) {
        return appoint(ADMIN, subject, role, scope);
    }

    /** An appointment by somebody. */
    public static UUID appoint(UUID appointer, UUID subject, String role, String scope) {
        var id = Ids.next();
        publish(Topics.APPOINTMENTS, subject.toString(), id.toString(), "Appointed", 1, """
                {"appointmentId":"%s","subject":"%s","role":"%s",%s,"appointedBy":"%s"}""".formatted(
                        id, subject, role, scope, appointer));
        return id;
    }

    public static Person aVolunteer(Station station) {
        return volunteers(station, 1).getFirst();
    }

    /** Approved adults. */
    public static List<Person> volunteers(Station station, int howMany) {
        var people = Stream.generate(() -> new Person(Ids.next(), Ids.next(), station.code()))
                .limit(howMany)
                .toList();
        EventLog.send(people.stream()
                .flatMap(each -> Stream.of(
                        record(each, "VolunteerRegistered", 1, registration(each, "ADULT")),
                        record(each, "VolunteerApproved", 2, saying(each, APPROVED_ON))))
                .toList());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("known_volunteer", "site_code = '" + station.code() + "' and status = 'APPROVED'")
                        >= howMany);
        people.forEach(each ->
                await().until(() -> count("known_volunteer", "id = '" + each.id() + "' and status = 'APPROVED'") == 1));
        return people;
    }

    private static ProducerRecord<String, String> record(Person person, String type, long version, String json) {
        var event = new ProducerRecord<>(Topics.VOLUNTEERS, person.id().toString(), json);
        Map.of(
                        "ce_id", Ids.next().toString(),
                        "ce_type", type,
                        "ce_subject", person.id().toString(),
                        "ce_sequence", Long.toString(version),
                        "ce_time", Instant.now().toString())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static String registration(Person person, String ageClass) {
        return """
                {"volunteerId":"%s","number":"V%s","subject":"%s","siteCode":"%s","ageClass":"%s"}""".formatted(person.id(), person.id(), person.subject(), person.siteCode(), ageClass);
    }

    public static Person register(Station station, String ageClass) {
        var person = new Person(Ids.next(), Ids.next(), station.code());
        EventLog.send(List.of(record(person, "VolunteerRegistered", 1, registration(person, ageClass))));
        return person;
    }

    /** Somebody of an age class that ends on a day. */
    public static Person register(Station station, String ageClass, LocalDate classUntil) {
        var person = new Person(Ids.next(), Ids.next(), station.code());
        var json = registration(person, ageClass).replace("}", ",\"classUntil\":\"" + classUntil + "\"}");
        EventLog.send(List.of(record(person, "VolunteerRegistered", 1, json)));
        return person;
    }

    /** An approved adult without an account, until theirs is linked. */
    public static Person enrol(Station station) {
        var person = new Person(Ids.next(), Ids.next(), station.code());
        EventLog.send(List.of(
                record(person, "VolunteerEnrolled", 1, """
                        {"volunteerId":"%s","number":"V%s","siteCode":"%s","ageClass":"ADULT"}""".formatted(person.id(), person.id(), person.siteCode())),
                record(person, "VolunteerApproved", 2, saying(person, APPROVED_ON))));
        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and status = 'APPROVED'") == 1);
        return person;
    }

    /** The account of somebody who was enrolled. */
    public static void link(Person person, long version) {
        EventLog.send(List.of(record(person, "AccountLinked", version, """
                {"volunteerId":"%s","subject":"%s"}""".formatted(person.id(), person.subject()))));
        await().until(() -> count("known_volunteer", "subject = '" + person.subject() + "'") == 1);
    }

    /** What volunteer-service says about a person: of an approval that it was long ago, of all else that it was today. */
    public static void tell(Person person, String type, long version) {
        tell(person, type, version, type.equals("VolunteerApproved") ? APPROVED_ON : LocalDate.now(ZONE));
    }

    /** What volunteer-service says happened to a person on a day. */
    public static void tell(Person person, String type, long version, LocalDate day) {
        publish(Topics.VOLUNTEERS, person.id().toString(), type, version, saying(person, day));
    }

    private static String saying(Person person, LocalDate day) {
        return """
                {"volunteerId":"%s","siteCode":"%s","day":"%s","reasonCode":"TEST"}""".formatted(person.id(), person.siteCode(), day);
    }

    static void publish(String topic, String key, String type, long version, String json) {
        publish(topic, key, key, type, version, json);
    }

    static void publish(String topic, String key, String subject, String type, long version, String json) {
        EventLog.publish(topic, key, Ids.next(), type, subject, version, Instant.now(), json);
    }

    public static RequestSpecification as(UUID subject, String... roles) {
        return given().auth().oauth2(Tokens.of(subject, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin() {
        return as(ADMIN, "district-admin");
    }

    public static Instant inHours(long hours) {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(hours));
    }

    /** A shift of so many places. */
    public static Json aShift(String role, int capacity, int waitlist, Instant from, Instant to) {
        var shift = new Json();
        shift.put("name", "值守");
        shift.put("role", role);
        shift.put("capacity", capacity);
        shift.put("waitlistLimit", waitlist);
        shift.put("startsAt", from.toString());
        shift.put("endsAt", to.toString());
        return shift;
    }

    public static Json anActivity(Station station, String kind, List<Json> shifts) {
        var activity = new Json();
        activity.put("title", "爱心帮扶");
        activity.put("kind", kind);
        activity.put("siteCode", station.code());
        activity.put("ownerSiteCode", station.code());
        activity.put("teamId", station.team().toString());
        activity.put("riskNotice", "注意安全");
        activity.put("insuranceRef", "P-1");
        activity.put(
                "startsAt",
                shifts.stream()
                        .map(each -> (String) each.get("startsAt"))
                        .min(String::compareTo)
                        .orElse(inHours(24).toString()));
        activity.put(
                "endsAt",
                shifts.stream()
                        .map(each -> (String) each.get("endsAt"))
                        .max(String::compareTo)
                        .orElse(inHours(26).toString()));
        activity.put("shifts", shifts);
        return activity;
    }

    /** An activity with its shifts, open for sign-up. */
    public record Published(UUID id, List<UUID> shifts) {

        public UUID shift() {
            return shifts.getFirst();
        }
    }

    public static Published published(Station station, String kind, Json... shifts) {
        var drafted = drafted(station, kind, shifts);
        as(station.leader())
                .put("/activities/" + drafted.id() + "/publication")
                .then()
                .statusCode(200);
        return drafted;
    }

    public static Published drafted(Station station, String kind, Json... shifts) {
        var answer = as(station.leader())
                .body(anActivity(station, kind, List.of(shifts)))
                .post("/activities")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Published(
                UUID.fromString(answer.getString("id")),
                answer.getList("shifts.id", String.class).stream()
                        .map(UUID::fromString)
                        .toList());
    }

    /** A shift tomorrow. */
    public static Published tomorrow(Station station, int capacity, int waitlist) {
        return published(station, "CARING_AID", aShift("SERVICE", capacity, waitlist, inHours(24), inHours(26)));
    }

    /** A shift that began an hour ago and takes people until it ends. */
    public static Published running(Station station, String role, String kind) {
        return running(station, role, kind, 5);
    }

    public static Published running(Station station, String role, String kind, int capacity) {
        var shift = aShift(role, capacity, 0, inHours(-1), inHours(1));
        shift.put("signUpClosesAt", shift.get("endsAt"));
        return published(station, kind, shift);
    }

    /** A shift of two hours that ended two hours ago. */
    public static Published past(Station station, String role, String kind) {
        return published(station, kind, aShift(role, 5, 0, inHours(-4), inHours(-2)));
    }

    /** What the leader says of who came, and of who left. */
    public static Response checkIn(Station station, Person person, UUID shift) {
        return as(station.leader()).body("""
                {"shiftId":"%s","volunteerId":"%s"}""".formatted(shift, person.id())).post("/check-ins");
    }

    public static Response checkOut(Station station, String attendance) {
        return as(station.leader()).put("/attendances/" + attendance + "/check-out");
    }

    public static List<String> types(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::type).toList();
    }

    /** Signs a person up and gives the sign-up's id. */
    public static UUID signUp(Person person, UUID shift) {
        return UUID.fromString(as(person.subject())
                .post("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static long count(String table, String where) {
        return number("select count(*) from " + table + " where " + where);
    }

    public static long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            results.next();
            return results.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value that a query finds, if it finds one. */
    public static @Nullable String text(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            return results.next() ? results.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows behind the service's back, such as the hours of a shift that a test cannot wait for. */
    public static void change(String statement) {
        try (var connection = connect();
                var prepared = connection.createStatement()) {
            prepared.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(Platform.jdbcUrl(), "postgres", "postgres");
    }
}

package cn.practice.benchmark.fold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a district tells in a year, in the shape and order in which the services tell it: first its sites, teams and
 * people, then day by day sign-ups, attendances and reach of that day's activities, each body as the producer's record
 * serialises. All of it was recorded in the minute before it is told, as the log's own clock confirms; told again from
 * the same instant, it is the same, ids included.
 */
final class Story {

    private static final String BY = ",\"by\":{\"kind\":\"PERSON\",\"subject\":\"" + new UUID(0x7000L, 1L << 63)
            + "\",\"role\":\"TEAM_LEADER\",\"teamId\":\"" + new UUID(0x7000L, 1L << 63) + "\"}}";
    private static final String VOLUNTEERS = "volunteer.volunteers.v1";
    private static final String SIGN_UPS = "activity.sign-ups.v1";
    private static final String ATTENDANCES = "activity.attendances.v1";
    private static final long SEED = 20_260_101;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final Duration RECORDED_WITHIN = Duration.ofMinutes(1);
    private static final int EVENTS_OF_AN_ACTIVITY = 56;
    private static final int PEOPLE = 10_000;
    private static final List<String> AUDIENCES = List.of("VILLAGE", "AGENCY", "RESIDENT_UNIT", "ENTERPRISE", "SCHOOL");

    private final Random random = new Random(SEED);
    private final District district = District.of(random);
    private final List<UUID> people = new ArrayList<>();
    private final Count count = new Count();
    private final Consumer<Told> log;
    private final long most;
    private final Duration step;
    private Instant now;

    private Story(Instant until, Consumer<Told> log, long most) {
        this.log = log;
        this.most = most;
        this.step = RECORDED_WITHIN.dividedBy(most);
        this.now = until.minus(RECORDED_WITHIN);
    }

    /** Tells so many events, recorded until now; says what they come to. */
    static Count tell(long events, Consumer<Told> log) {
        return tell(InstantSource.system().instant(), events, log);
    }

    /** Tells so many events, recorded until this instant; says what they come to. */
    static Count tell(Instant until, long events, Consumer<Told> log) {
        var story = new Story(until, log, events);
        story.tell();
        return story.count;
    }

    private void tell() {
        district();
        people(Math.min(PEOPLE, (int) (most / 100)));
        int activities = (int) (most / EVENTS_OF_AN_ACTIVITY) + 1;
        int perDay = Math.max(1, activities / DAYS);
        for (int i = 0; count.events() < most; i += perDay) {
            day(FIRST.plusDays(i / perDay % DAYS), perDay);
        }
    }

    private void district() {
        for (var each : district.places()) {
            tell(
                    "volunteer.sites.v1",
                    each.code(),
                    "SiteOpened",
                    each.code(),
                    1,
                    "{\"code\":\"" + each.code()
                            + "\",\"name\":\"文明实践点\",\"level\":\"" + each.level() + "\""
                            + (each.parent() == null ? "" : ",\"parentCode\":\"" + each.parent() + "\"")
                            + ",\"kind\":\"VILLAGE\"}");
        }
        for (var each : district.teams()) {
            tell(
                    "volunteer.teams.v1",
                    each.id(),
                    "TeamFormed",
                    each.id(),
                    1,
                    "{\"teamId\":\"" + each.id() + "\",\"name\":\"志愿服务队\",\"type\":\"CARING\",\"siteCode\":\""
                            + each.site() + "\"}");
        }
        for (var each : district.campaigns()) {
            tell(
                    "activity.campaigns.v1",
                    each,
                    "CampaignLaunched",
                    each,
                    1,
                    "{\"campaignId\":\"" + each
                            + "\",\"name\":\"我们的节日\",\"target\":10,\"fromDay\":\"2026-01-01\",\"toDay\":\"2026-12-31\"}");
        }
    }

    private void people(int number) {
        for (int i = 0; i < number; i++) {
            var person = id();
            people.add(person);
            var site = district.teams()
                    .get(random.nextInt(district.teams().size()))
                    .site();
            var body = "{\"volunteerId\":\"" + person + "\",\"siteCode\":\"" + site + "\",\"day\":\"" + FIRST + "\"";
            tell(VOLUNTEERS, person, "VolunteerRegistered", person, 1, body + ",\"ageClass\":\"ADULT\"}");
            tell(VOLUNTEERS, person, "VolunteerApproved", person, 2, body + "}");
            count.fact(FactKey.of("VOLUNTEERS", FIRST.toString(), site), 1);
            if (i % 50 == 0) {
                tell(
                        VOLUNTEERS,
                        person,
                        "SkillGranted",
                        person,
                        3,
                        "{\"volunteerId\":\"" + person + "\",\"skill\":\"LECTURER\",\"siteCode\":\"" + site
                                + "\",\"day\":\"" + FIRST + "\"}");
                count.fact(FactKey.of("LECTURERS", FIRST.toString(), site), 1);
            }
        }
    }

    /** The activities of one day, their events in turns, as they come when all are under way at once. */
    private void day(LocalDate day, int activities) {
        var underWay = new ArrayList<Deque<Runnable>>();
        for (int i = 0; i < activities; i++) {
            underWay.add(activity(district.work(random, id(), day)));
        }
        while (!underWay.isEmpty()) {
            for (var each : underWay) {
                if (count.events() < most) {
                    each.pop().run();
                }
            }
            underWay.removeIf(each -> each.isEmpty() || count.events() >= most);
        }
    }

    private Deque<Runnable> activity(Work work) {
        var acts = new ArrayDeque<Runnable>();
        acts.add(() -> about(
                work,
                "ActivityPublished",
                1,
                "{\"activityId\":\"" + work.id() + "\","
                        + work.classification() + ",\"startsAt\":\"" + work.day() + "T01:00:00Z\",\"endsAt\":\""
                        + work.day()
                        + "T03:00:00Z\"}"));
        var shift = id();
        int version = 1;
        for (int i = 0; i < 14; i++) {
            signedUp(acts, work, shift, version++, "SignUpConfirmed", "SIGN_UPS", 1, null);
        }
        for (int i = 0; i < 4; i++) {
            signedUp(acts, work, shift, version++, "SignUpWaitlisted", "WAITLIST", 1, null);
        }
        signedUp(acts, work, shift, version++, "SignUpWithdrawn", "SIGN_UPS", -1, "CONFIRMED");
        signedUp(acts, work, shift, version++, "SignUpPromoted", "SIGN_UPS", 1, null);
        signedUp(acts, work, shift, version, "SignUpDropped", "WAITLIST", -1, "WAITLISTED");
        int people = 9 + random.nextInt(4);
        var attendances = new ArrayList<UUID>();
        for (int i = 0; i < people; i++) {
            var attendance = id();
            attendances.add(attendance);
            attended(acts, work, attendance, shift);
        }
        acts.add(() -> {
            about(
                    work,
                    "ActivityHeld",
                    2,
                    "{\"activityId\":\"" + work.id() + "\"," + work.classification() + ",\"day\":\"" + work.day()
                            + "\"}");
            count.fact(FactKey.of("SESSIONS", work, "", "", ""), 1);
        });
        attendances.forEach(each -> left(acts, work, each, shift));
        reached(
                acts,
                work,
                "ReachCounted",
                3,
                AUDIENCES.get(random.nextInt(AUDIENCES.size())),
                10 + random.nextInt(90));
        if (random.nextInt(20) == 0) {
            reached(acts, work, "ReachReversed", 4, "SCHOOL", random.nextInt(10));
            credited(acts, work, attendances.getFirst(), "MinutesReversed", 4, "CLOCKED_LEADER", random.nextInt(60));
        }
        return acts;
    }

    private void signedUp(
            Deque<Runnable> acts,
            Work work,
            UUID shift,
            int version,
            String type,
            String measure,
            int amount,
            @Nullable String previous) {
        var person = somebody();
        var body = "{\"signUpId\":\"" + id() + "\",\"shiftId\":\"" + shift + "\",\"activityId\":\"" + work.id()
                + "\",\"volunteerId\":\"" + person + "\",\"role\":\"SERVICE\"," + work.classification() + ",\"day\":\""
                + work.day() + "\""
                + (previous == null ? "" : ",\"previous\":\"" + previous + "\"")
                + (type.equals("SignUpDropped") ? ",\"code\":\"SUSPENDED\"}" : "}");
        acts.add(() -> {
            tell(SIGN_UPS, work.id(), type, shift, version, body);
            count.fact(FactKey.of(measure, work, "", "", ""), amount);
            if (type.equals("SignUpPromoted")) {
                count.fact(FactKey.of("WAITLIST", work, "", "", ""), -1);
            }
        });
    }

    private void attended(Deque<Runnable> acts, Work work, UUID attendance, UUID shift) {
        var body = attendance(work, attendance, shift, ",\"method\":\"LEADER\"");
        acts.add(() -> {
            tell(ATTENDANCES, work.id(), "CheckedIn", attendance, 1, body + ",\"at\":\"" + now + "\"}");
            count.fact(FactKey.of("ATTENDANCES", work, "CLOCKED_LEADER", "", ""), 1);
        });
    }

    private void left(Deque<Runnable> acts, Work work, UUID attendance, UUID shift) {
        var body = attendance(work, attendance, shift, "");
        acts.add(() -> tell(ATTENDANCES, work.id(), "CheckedOut", attendance, 2, body + ",\"at\":\"" + now + "\"}"));
        var evidence = random.nextInt(10) == 0 ? "SUPPLEMENTED" : "CLOCKED_LEADER";
        credited(acts, work, attendance, "MinutesCredited", 3, evidence, 30 + random.nextInt(90));
    }

    private String attendance(Work work, UUID attendance, UUID shift, String method) {
        return "{\"attendanceId\":\"" + attendance + "\",\"shiftId\":\"" + shift + "\",\"activityId\":\"" + work.id()
                + "\",\"volunteerId\":\"" + somebody() + "\",\"role\":\"SERVICE\"" + method + ","
                + work.classification() + ",\"day\":\"" + work.day() + "\"";
    }

    private void credited(
            Deque<Runnable> acts, Work work, UUID attendance, String type, int version, String evidence, int minutes) {
        boolean reversal = type.equals("MinutesReversed");
        var body = "{\"creditId\":\"" + id() + "\"" + (reversal ? ",\"reversedCreditId\":\"" + id() + "\"" : "")
                + ",\"attendanceId\":\"" + attendance + "\",\"activityId\":\"" + work.id() + "\",\"volunteerId\":\""
                + somebody() + "\"," + work.classification() + ",\"day\":\"" + work.day() + "\",\"minutes\":" + minutes
                + ",\"evidence\":\"" + evidence + "\"}";
        acts.add(() -> {
            tell(ATTENDANCES, work.id(), type, attendance, version, body);
            count.fact(FactKey.of("SERVICE_MINUTES", work, evidence, "", ""), reversal ? -minutes : minutes);
        });
    }

    private void reached(Deque<Runnable> acts, Work work, String type, int version, String audience, int persons) {
        boolean reversal = type.equals("ReachReversed");
        var body = "{\"reachId\":\"" + id() + "\"" + (reversal ? ",\"reversedReachId\":\"" + id() + "\"" : "")
                + ",\"activityId\":\"" + work.id() + "\"," + work.classification() + ",\"day\":\"" + work.day()
                + "\",\"audience\":\"" + audience + "\",\"channel\":\"ON_SITE\",\"persons\":" + persons + "}";
        acts.add(() -> {
            about(work, type, version, body);
            count.fact(FactKey.of("REACH", work, "", audience, "ON_SITE"), reversal ? -persons : persons);
        });
    }

    private void about(Work work, String type, int version, String body) {
        tell("activity.activities.v1", work.id(), type, work.id(), version, body);
    }

    /** Adds who did it, as the outbox does. */
    private void tell(String topic, Object key, String type, Object subject, long version, String json) {
        now = now.plus(step);
        var recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        var body = json.substring(0, json.length() - 1) + BY;
        log.accept(new Told(topic, key.toString(), id(), type, subject.toString(), version, recordedAt, body));
        count.event();
    }

    private UUID somebody() {
        return people.get(random.nextInt(people.size()));
    }

    /** Of version 7 like the services' own: later ones are greater. */
    private UUID id() {
        return new UUID(
                (now.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12),
                (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}

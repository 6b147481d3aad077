package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.text;

import cn.practice.activity.District.Person;
import cn.practice.activity.copies.StandingChanged;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People come and leave, some are forgotten and closed unseen, and one person says to another when those left. */
final class ClockActs implements Acts {

    private final Crew crew;
    private final Event<StandingChanged> sweep;
    private final List<UUID> running;
    private final Pending reviews = new Pending();

    /** The sweep closes what is due. */
    ClockActs(Crew crew, Event<StandingChanged> sweep) {
        this.crew = crew;
        this.sweep = sweep;
        this.running = Stream.of(24, 29).map(from -> running(crew, from)).toList();
    }

    /** A shift that runs now, of people who were signed up for other hours: nobody is given two places at once. */
    private static UUID running(Crew crew, int from) {
        var shift = published(crew.station(), "CARING_AID", aShift("SERVICE", 9, 0, inHours(from), inHours(from + 4)))
                .shift();
        crew.people().forEach(each -> signUp(each, shift));
        change("""
                update shift set starts_at = starts_at - moved, ends_at = ends_at - moved,
                       sign_up_closes_at = sign_up_closes_at - moved
                  from make_interval(hours => %d) as moved where id = '%s'""".formatted(from + 2, shift));
        return shift;
    }

    @Override
    public Callable<Integer> next() {
        var chance = crew.chance();
        var person = crew.person();
        var shift = crew.any(running);
        var maker = crew.maker();
        var checker = crew.checker();
        int minutes = chance.nextInt(90);
        boolean rejects = crew.oneOf(3);
        return switch (chance.nextInt(9)) {
            case 0, 1, 2 -> () -> arrive(maker, person, shift);
            case 3, 4 -> () -> leave(maker, person, minutes);
            case 5, 6 -> () -> forget(person, minutes);
            case 7 -> () -> reviews.propose(review(maker, shift, minutes));
            default -> () -> reviews.decide(id -> decide(checker, id, rejects));
        };
    }

    private static int arrive(UUID by, Person person, UUID shift) {
        return as(by).body("{\"shiftId\":\"%s\",\"volunteerId\":\"%s\"}".formatted(shift, person.id()))
                .post("/check-ins")
                .statusCode();
    }

    /** Somebody who came earlier than they did leaves. */
    private static int leave(UUID by, Person person, int minutesBefore) {
        var id = open(person, minutesBefore);
        return id == null
                ? NOTHING
                : as(by).put("/attendances/" + id + "/check-out").statusCode();
    }

    /** Nobody sees them leave until the time for that is over. */
    private int forget(Person person, int minutesBefore) {
        if (open(person, minutesBefore) == null) {
            return NOTHING;
        }
        change("update open_attendance set closes_at = now() where volunteer_id = '" + person.id() + "'");
        sweep.fire(new StandingChanged());
        return 200;
    }

    /** Where somebody is at work, as if they had come so many minutes before they did. */
    private static @Nullable String open(Person person, int minutesBefore) {
        change("""
                update attendance set checked_in_at = checked_in_at - make_interval(mins => %d)
                 where id in (select attendance_id from open_attendance where volunteer_id = '%s')""".formatted(minutesBefore, person.id()));
        return text("select attendance_id from open_attendance where volunteer_id = '" + person.id() + "'");
    }

    private static Response review(UUID by, UUID shift, int minutesAgo) {
        return as(by).body("""
                {"shiftId":"%s","leftAt":"%s","evidenceRef":"paper 3","reasonCode":"FORGOTTEN"}""".formatted(shift, inHours(0).minus(Duration.ofMinutes(minutesAgo))))
                .post("/attendances/reviews");
    }

    private static Response decide(UUID by, String id, boolean rejects) {
        var at = "/attendances/reviews/" + id;
        return rejects
                ? as(by).body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}").put(at + "/rejection")
                : as(by).put(at + "/approval");
    }
}

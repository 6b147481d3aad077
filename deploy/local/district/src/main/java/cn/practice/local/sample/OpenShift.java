package cn.practice.local.sample;

import cn.practice.local.client.Callers;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A shift of the leader persona that runs right now and takes sign-ups, so that what is printed can be tried at any hour. */
public record OpenShift(UUID shiftId, UUID activityId, UUID volunteer1, UUID volunteer2) {

    private static final String TITLE = "邻里互助(今日开放)";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(30);

    /** The one there is, or a new one; volunteer-2 has a place in it, volunteer-1 not yet. */
    public static OpenShift ensure(Callers callers, Instant now) {
        var leader = callers.activity(Persona.LEADER.subject());
        var team = teamOf(callers);
        var activity = Listing.all(leader, "/activities?state=PUBLISHED&team=" + team).stream()
                .filter(found -> isOpen(found, now))
                .findFirst()
                .map(found -> leader.get("/activities/" + found.path("id").asText()))
                .orElseGet(() -> draft(team, now).publish(leader))
                .expect(200);
        var shift = Draft.shiftOf(activity);
        callers.activity(Persona.VOLUNTEER_2.subject())
                .post("/shifts/" + shift + "/sign-ups")
                .expect(200, 201, 409);
        return new OpenShift(
                shift, activity.id(), volunteer(callers, Persona.VOLUNTEER_1), volunteer(callers, Persona.VOLUNTEER_2));
    }

    private static boolean isOpen(JsonNode activity, Instant now) {
        return activity.path("title").asText().equals(TITLE)
                && Instant.parse(activity.path("endsAt").asText()).isAfter(now.plus(LONG_ENOUGH));
    }

    private static Draft draft(UUID team, Instant now) {
        var startsAt = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(10));
        var endsAt = startsAt.plus(Duration.ofHours(12));
        var station = Site.stations().getFirst();
        return new Draft(TITLE, "NEIGHBOUR_HELP", station.code(), team, startsAt, endsAt, endsAt, "SERVICE", 10, 5);
    }

    static UUID teamOf(Callers callers) {
        return Listing.all(callers.volunteer(Persona.LEADER.subject()), "/appointments?subject=me").stream()
                .filter(appointment -> appointment.hasNonNull("teamId"))
                .map(appointment -> UUID.fromString(appointment.path("teamId").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the leader leads no team"));
    }

    private static UUID volunteer(Callers callers, Persona persona) {
        return callers.volunteer(persona.subject())
                .get("/volunteers/me")
                .expect(200)
                .id();
    }
}

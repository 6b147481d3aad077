package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.sample.Draft;
import cn.practice.smoke.Scene.Helper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything reporting counts: helpers sign up and are clocked, or supplemented; heads are counted, activities held. */
final class Workday {

    private static final String[] AUDIENCES = {"VILLAGE", "AGENCY", "RESIDENT_UNIT", "ENTERPRISE", "SCHOOL"};
    private static final String[] CHANNELS = {"ON_SITE", "LIVE", "ON_DEMAND", "COLUMN"};

    private final Scene scene;
    private final Api leader;
    private final Api later;
    private final Planned plan;
    private final Instant startsAt;
    private final AtomicInteger came = new AtomicInteger();
    private final Queue<Map<String, Object>> heads = new ConcurrentLinkedQueue<>();

    /** Later are the leader's calls to a service whose clock is ahead, so that minutes come of what is checked out there. */
    Workday(Scene scene, Api later) {
        this.scene = scene;
        this.leader = scene.leading();
        this.later = later;
        var now = Instant.now();
        this.plan = new Planned(scene, now);
        this.startsAt = now.minus(Duration.ofHours(1));
        var drafted = leader.post("/activities", plan.activity()).expect(201);
        leader.put("/activities/" + drafted.id() + "/publication").expect(200);
        plan.drafted(drafted);
        for (var audience : AUDIENCES) {
            for (var channel : CHANNELS) {
                heads.add(Map.of("activityId", drafted.id(), "audience", audience, "channel", channel, "persons", 7));
            }
        }
    }

    /** A helper comes; the answer is the one to his sign-up. */
    Answer of(Helper helper) {
        var signedUp = helper.signUp(plan.running()).expect(201);
        int place = came.getAndIncrement();
        if (place % 3 == 0 && supplements()) {
            supplement(helper);
        } else {
            clock(helper);
        }
        var heard = heads.poll();
        if (heard != null) {
            leader.post("/reach", heard).expect(201);
        }
        if (place % 10 == 0) {
            holdAnother();
        }
        return signedUp;
    }

    /** Whether anybody is supplemented: nobody is for a day before they were approved. */
    boolean supplements() {
        return plan.isOverToday();
    }

    private void clock(Helper helper) {
        var presence = Map.<String, UUID>of("shiftId", plan.running(), "volunteerId", helper.id());
        var in = leader.post("/check-ins", presence).expect(201);
        later.put("/attendances/" + in.id() + "/check-out").expect(200);
    }

    private void supplement(Helper helper) {
        var made = leader.post("/attendances/supplements", plan.forgotten(helper, 45))
                .expect(201);
        scene.staffing()
                .put("/attendances/supplements/" + made.id() + "/approval")
                .expect(200);
    }

    private void holdAnother() {
        var draft = new Draft(
                "当场结束",
                "NEIGHBOUR_HELP",
                scene.site(),
                scene.team(),
                startsAt,
                startsAt.plus(Duration.ofHours(3)),
                startsAt.plus(Duration.ofHours(3)),
                "SERVICE",
                5,
                0);
        var activity = draft.publish(leader).id();
        leader.post("/reach", Map.of("activityId", activity, "audience", "SCHOOL", "channel", "LIVE", "persons", 11))
                .expect(201);
        leader.put("/activities/" + activity + "/holding").expect(200);
    }
}

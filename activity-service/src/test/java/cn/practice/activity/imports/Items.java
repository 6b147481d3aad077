package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.HeadCount;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fixtures: a lecture of two hours, as it is imported. */
final class Items {

    static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    static final Kind TALK = new Kind("THEORY_TALK", "宣讲", "Talk", true, false, 30, List.of());
    static final String SITE = "321181002001";

    private Items() {}

    static Item aLecture(String externalId, List<HeadCount> reach, List<Attendee> attendances) {
        return item(externalId, "THEORY_TALK", NINE.plus(Duration.ofHours(2)), true, reach, attendances);
    }

    static Item item(
            String externalId,
            String kind,
            Instant endsAt,
            boolean held,
            List<HeadCount> reach,
            List<Attendee> attendances) {
        return new Item(externalId, "宣讲", kind, null, null, SITE, SITE, null, NINE, endsAt, held, reach, attendances);
    }

    static HeadCount village(int persons) {
        return new HeadCount(Audience.VILLAGE, Channel.ON_SITE, persons);
    }

    static Attendee served(UUID who, int minutes) {
        return new Attendee(who, minutes, ShiftRole.SERVICE);
    }
}

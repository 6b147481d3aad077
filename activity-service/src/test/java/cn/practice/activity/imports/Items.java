package cn.practice.activity.imports;

import cn.practice.activity.copies.AgeClass;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.HeadCount;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.Import.Source;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import cn.practice.kit.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Fixtures: a lecture of two hours, as it is imported. */
final class Items {

    static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    static final Kind TALK = new Kind("THEORY_TALK", "宣讲", "Talk", true, false, 30, List.of());
    static final String SITE = "321181002001";

    static final Source SOURCE =
            new Source("ATTENDANCE_SHEET", LocalDate.of(2026, 3, 31), "2026-A-7", Sha256.hex("attendance sheets"));

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

    static Import proposal(String reasonCode, Item... items) {
        return new Import(SOURCE, reasonCode, List.of(items));
    }

    /** Somebody who signs in as nobody that is asked for. */
    static KnownVolunteer approved(UUID id) {
        return person(id, UUID.randomUUID(), VolunteerStatus.APPROVED);
    }

    static KnownVolunteer person(UUID id, UUID account, VolunteerStatus status) {
        return new KnownVolunteer(id, "V1", account, status, SITE, AgeClass.ADULT, null);
    }

    static HeadCount village(int persons) {
        return new HeadCount(Audience.VILLAGE, Channel.ON_SITE, persons);
    }

    static Attendee served(UUID who, int minutes) {
        return new Attendee(who, minutes, ShiftRole.SERVICE, null, null);
    }
}

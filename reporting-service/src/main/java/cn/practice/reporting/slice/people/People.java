package cn.practice.reporting.slice.people;

import static cn.practice.reporting.slice.people.PeopleMeasure.LECTURERS;
import static cn.practice.reporting.slice.people.PeopleMeasure.VOLUNTEERS;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.people.PeopleEvent.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People, who belong to a site and to no activity. */
public final class People {

    public static final Slice<?> SLICE = new Slice<>(
            "people",
            List.of(PeopleMeasure.values()),
            Set.of(Dimension.SITE),
            List.of(Rollup.daily("PERIOD"), Rollup.of("PLACE", Dimension.SITE)),
            PeopleEvents::parse,
            People::fold);

    private static final String LECTURER = "LECTURER";

    private People() {}

    static List<Fact> fold(PeopleEvent event) {
        return switch (event) {
            case PeopleEvent.Approved e -> List.of(fact(VOLUNTEERS, e.day(), e.siteCode(), e.volunteerId(), 1));
            case PeopleEvent.SkillGranted e -> skill(e.skill(), e.day(), e.siteCode(), e.volunteerId(), 1);
            case PeopleEvent.SkillWithdrawn e -> skill(e.skill(), e.day(), e.siteCode(), e.volunteerId(), -1);
            case PeopleEvent.Returned e -> counted(e.counted());
            case PeopleEvent.Left e -> Fact.moved(counted(e.counted()), List.of());
            case PeopleEvent.Moved e -> Fact.moved(counted(e.from()), counted(e.to()));
            case PeopleEvent.Uncounted _ -> List.of();
        };
    }

    private static List<Fact> counted(Counted e) {
        var facts = new ArrayList<Fact>();
        if (e.registered()) {
            facts.add(fact(VOLUNTEERS, e.day(), e.siteCode(), e.volunteerId(), 1));
        }
        if (e.lecturer()) {
            facts.add(fact(LECTURERS, e.day(), e.siteCode(), e.volunteerId(), 1));
        }
        return facts;
    }

    private static List<Fact> skill(String skill, LocalDate day, String site, UUID volunteer, int amount) {
        return skill.equals(LECTURER) ? List.of(fact(LECTURERS, day, site, volunteer, amount)) : List.of();
    }

    private static Fact fact(PeopleMeasure measure, LocalDate day, String site, UUID volunteer, int amount) {
        return new Fact(measure, day, Dimensions.ofSite(site), null, volunteer, amount);
    }
}

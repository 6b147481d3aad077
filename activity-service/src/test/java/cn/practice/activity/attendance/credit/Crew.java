package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aStationBelow;
import static cn.practice.activity.District.anInstitute;
import static cn.practice.activity.District.volunteers;
import static cn.practice.activity.PastItems.aColleague;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Those of a walk: who acts for a station, honestly or not, and whose minutes it is about.
 *
 * @param staff of the station, the last but one of whom is one of the people; the last is staff of the institute above
 */
record Crew(Random chance, Station station, List<UUID> staff, List<Person> people) {

    static Crew gathered(Random chance) {
        var institute = anInstitute();
        var station = aStationBelow(institute);
        var people = volunteers(station, 3);
        var serving = Claims.staff(station, people.getFirst().subject());
        return new Crew(
                chance,
                station,
                List.of(station.staff(), aColleague(station), aColleague(station), serving, institute.staff()),
                people);
    }

    Person person() {
        return any(people);
    }

    /** Who proposes something: the leader, as often as staff. */
    UUID maker() {
        return chance.nextBoolean() ? station.leader() : checker();
    }

    /** Who decides something, which may be what they proposed, or their own minutes. */
    UUID checker() {
        return any(staff);
    }

    <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    boolean oneOf(int many) {
        return chance.nextInt(many) == 0;
    }

    /** Those whose minutes it is about, for a list in SQL. */
    String names() {
        return "'"
                + String.join(
                        "','", people.stream().map(each -> each.id().toString()).toList()) + "'";
    }
}

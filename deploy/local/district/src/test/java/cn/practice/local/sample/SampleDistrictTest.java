package cn.practice.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.local.sample.Person.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleDistrictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SampleDistrict district = SampleDistrict.endingOn(TODAY);

    @Test
    void hasTheStationsTeamsAndPeopleOfTheArticle() {
        assertThat(district.stations()).hasSize(39);
        assertThat(district.teams().stream().collect(Collectors.groupingBy(TeamPlan::type, Collectors.counting())))
                .isEqualTo(Map.of("DEPARTMENT", 10L, "VILLAGE", 39L));
        assertThat(district.people())
                .hasSize(353)
                .filteredOn(person -> person.is(Part.LECTURER))
                .hasSize(53);
    }

    @Test
    void hasOneOfItsVolunteersAtEachStationAsStaffWhoServesInNoneOfItsTeams() {
        assertThat(district.staff())
                .extracting(person -> person.station().code())
                .containsExactlyInAnyOrderElementsOf(stationCodes());
        assertThat(district.past())
                .flatExtracting(PastActivity::served)
                .extracting(PastActivity.Served::person)
                .doesNotContainAnyElementsOf(district.staff());
    }

    @Test
    void listsTheTalksByFormWithTheRemainderOfTheHundredOdd() {
        assertThat(talks().stream()
                        .map(PastActivity::form)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "PEOPLES_TALK", 23L, "ZONE_FORUM", 3L, "PARTY_SCHOOL", 22L, "ART_TALK", 13L, "OTHER", 42L));
    }

    @Test
    void reachesEveryStationAndFiftyThousandAndTwelvePersonTimes() {
        assertThat(talks()).extracting(PastActivity::siteCode).containsAll(stationCodes());
        assertThat(talks().stream()
                        .flatMap(talk -> talk.reach().stream())
                        .mapToInt(PastActivity.Reached::persons)
                        .sum())
                .isEqualTo(50_012);
        assertThat(talks())
                .flatExtracting(PastActivity::reach)
                .extracting(PastActivity.Reached::audience)
                .contains("VILLAGE", "AGENCY", "RESIDENT_UNIT", "ENTERPRISE", "SCHOOL");
    }

    @Test
    void liesWithinTheTwelveMonthsBeforeToday() {
        assertThat(district.past())
                .allSatisfy(activity -> assertThat(activity.startsAt().toLocalDate())
                        .isBetween(TODAY.minusYears(1).plusDays(1), TODAY.minusDays(1)));
    }

    @Test
    void creditsNobodyMoreThanTheActivityLastedNorTwoPlacesAtOnce() {
        assertThat(district.past()).allSatisfy(activity -> {
            var length = java.time.Duration.between(activity.startsAt(), activity.endsAt())
                    .toMinutes();
            assertThat(activity.served())
                    .allSatisfy(served -> assertThat((long) served.minutes()).isBetween(1L, length));
            assertThat(activity.served())
                    .extracting(served -> served.person().index())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void hasNobodyAtTwoActivitiesAtATime() {
        var byPerson = new HashMap<Integer, List<PastActivity>>();
        district.past()
                .forEach(activity -> activity.served()
                        .forEach(served -> byPerson.computeIfAbsent(
                                        served.person().index(), each -> new ArrayList<>())
                                .add(activity)));

        assertThat(byPerson.values()).allSatisfy(all -> {
            all.sort(Comparator.comparing(PastActivity::startsAt));
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).startsAt())
                        .isAfterOrEqualTo(all.get(i - 1).endsAt());
            }
        });
    }

    @Test
    void isTheSameEachTimeForTheSameDay() {
        assertThat(SampleDistrict.endingOn(TODAY)).isEqualTo(district);
    }

    @Test
    void givesEverybodyADocumentOfTheirOwnFromADivisionThatDoesNotExist() {
        var documents =
                district.people().stream().map(Person::documentNumber).collect(Collectors.toCollection(HashSet::new));
        assertThat(documents).hasSize(353).allMatch(number -> number.matches("999999[0-9]{11}[0-9X]"));
    }

    private List<PastActivity> talks() {
        return district.past().stream()
                .filter(activity -> activity.kind().equals("THEORY_TALK"))
                .toList();
    }

    private List<String> stationCodes() {
        return district.stations().stream().map(Site::code).toList();
    }
}

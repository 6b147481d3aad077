package cn.practice.local.sample;

import cn.practice.local.sample.Person.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The whole plan of the sample: always the same for the day it ends on. */
record SampleDistrict(
        LocalDate today,
        List<Site> stations,
        List<TeamPlan> teams,
        List<Person> people,
        List<CampaignPlan> campaigns,
        List<PastActivity> past) {

    private static final long SEED = 39_53_103;

    static SampleDistrict endingOn(LocalDate today) {
        var stations = Site.stations();
        var people = Person.all(stations);
        var lecturers = having(Part.LECTURER, people);
        var helpers = having(Part.HELPER, people);
        var random = new Random(SEED);
        var past = Stream.of(
                        new Talks(today, stations, lecturers, random).all(),
                        new ServiceWork(today, stations, helpers, random).all(),
                        new CultureEvents(today, stations).all())
                .flatMap(List::stream)
                .toList();
        return new SampleDistrict(today, stations, TeamPlan.all(stations), people, CampaignPlan.all(today), past);
    }

    private static List<Person> having(Part part, List<Person> people) {
        return people.stream().filter(person -> person.is(part)).toList();
    }

    /** Who staffs the stations, one each. */
    List<Person> staff() {
        return having(Part.STAFF, people);
    }

    Person staffOf(String siteCode) {
        return staff().stream()
                .filter(person -> person.station().code().equals(siteCode))
                .findFirst()
                .orElseThrow();
    }
}

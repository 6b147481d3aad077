package cn.practice.local.sample;

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
        var lecturers = people.stream().filter(Person::lecturer).toList();
        var others = people.stream().filter(person -> !person.lecturer()).toList();
        var random = new Random(SEED);
        var past = Stream.of(
                        new Talks(today, stations, lecturers, random).all(),
                        new ServiceWork(today, stations, others, random).all(),
                        new CultureEvents(today, stations).all())
                .flatMap(List::stream)
                .toList();
        return new SampleDistrict(today, stations, TeamPlan.all(stations), people, CampaignPlan.all(today), past);
    }
}

package cn.practice.local.sample;

import cn.practice.local.client.Persona;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An invented volunteer. Nothing of them can be taken for a real person's: the division of their document does not exist.
 */
record Person(int index, String name, UUID subject, LocalDate birthDate, Site station, Part part) {

    /** What somebody is in the district, beside being a volunteer. */
    enum Part {
        HELPER,
        STAFF,
        LECTURER
    }

    static final int LECTURERS = 53;
    static final int OTHERS = 300;

    private static final List<Persona> HELPERS = List.of(Persona.LEADER, Persona.VOLUNTEER_1, Persona.VOLUNTEER_2);

    /** The others first, the last of them the staff of one station each; personas all belong to the first station. */
    static List<Person> all(List<Site> stations) {
        var people = new ArrayList<Person>();
        for (int i = 0; i < OTHERS + LECTURERS; i++) {
            var part = i >= OTHERS ? Part.LECTURER : i >= OTHERS - stations.size() ? Part.STAFF : Part.HELPER;
            var name = part == Part.LECTURER ? "宣讲志愿者甲%03d".formatted(i - OTHERS + 1) : "志愿者甲%03d".formatted(i + 1);
            var station = i < HELPERS.size() ? stations.getFirst() : stations.get(i % stations.size());
            var subject = i < HELPERS.size() ? HELPERS.get(i).subject() : subject("person-" + i);
            if (part == Part.STAFF && station.equals(stations.getFirst())) {
                subject = Persona.STAFF.subject();
            }
            var birthDate = LocalDate.of(1960 + i % 40, 1 + i % 12, 1 + i % 28);
            people.add(new Person(i, name, subject, birthDate, station, part));
        }
        return List.copyOf(people);
    }

    static UUID subject(String key) {
        return UUID.nameUUIDFromBytes(("practice-sample:" + key).getBytes(StandardCharsets.UTF_8));
    }

    boolean is(Part other) {
        return part == other;
    }

    String sex() {
        return index % 2 == 1 ? "MALE" : "FEMALE";
    }

    String phone() {
        return "199%08d".formatted(index);
    }

    /** The order within the day ends odd for men, as on a card. */
    String documentNumber() {
        return Documents.number(birthDate, index % 1000);
    }
}

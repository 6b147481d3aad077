package cn.practice.local.sample;

import cn.practice.local.client.Persona;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An invented volunteer. Nothing of him can be taken for a real person's: the division of his document does not exist. */
record Person(int index, String name, UUID subject, LocalDate birthDate, Site station, boolean lecturer) {

    static final int LECTURERS = 53;
    static final int OTHERS = 300;

    /** The others first, the first three of them the personas of the first station. */
    static List<Person> all(List<Site> stations) {
        var people = new ArrayList<Person>();
        var personas = List.of(Persona.LEADER, Persona.VOLUNTEER_1, Persona.VOLUNTEER_2);
        for (int i = 0; i < OTHERS + LECTURERS; i++) {
            boolean lecturer = i >= OTHERS;
            var name = lecturer ? "宣讲志愿者甲%03d".formatted(i - OTHERS + 1) : "志愿者甲%03d".formatted(i + 1);
            var subject = i < personas.size() ? personas.get(i).subject() : subject("person-" + i);
            var station = i < personas.size() ? stations.getFirst() : stations.get(i % stations.size());
            var birthDate = LocalDate.of(1960 + i % 40, 1 + i % 12, 1 + i % 28);
            people.add(new Person(i, name, subject, birthDate, station, lecturer));
        }
        return List.copyOf(people);
    }

    /** Who staffs a station: the persona at the first, somebody without a name at the others. */
    static UUID staffOf(Site station, List<Site> stations) {
        return station.equals(stations.getFirst()) ? Persona.STAFF.subject() : subject("staff-" + station.code());
    }

    static UUID subject(String key) {
        return UUID.nameUUIDFromBytes(("practice-sample:" + key).getBytes(StandardCharsets.UTF_8));
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

package cn.practice.benchmark.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the work of a year takes place, and who does it: the same for the same seed. */
record District(List<Place> places, List<Team> teams, List<UUID> campaigns) {

    static final String INSTITUTE = "321181000000";

    private static final int STATIONS = 12;
    private static final int POINTS = 12;
    private static final int KINDS = 12;
    private static final int KINDS_OF_A_TEAM = 4;
    private static final int CAMPAIGNS = 8;
    private static final List<String> FORMS = List.of("PEOPLES_TALK", "HOME_VISIT", "STAGE", "HANDS_ON");

    /** A site, with the one above it. */
    record Place(String code, String level, @Nullable String parent) {}

    /** A team of a station, with what it does. */
    record Team(UUID id, String site, List<String> kinds) {}

    static District of(Random random) {
        var places = new ArrayList<Place>();
        var teams = new ArrayList<Team>();
        places.add(new Place(INSTITUTE, "INSTITUTE", null));
        for (int station = 1; station <= STATIONS; station++) {
            var code = "321181%03d000".formatted(station);
            places.add(new Place(code, "STATION", INSTITUTE));
            for (int point = 1; point <= POINTS; point++) {
                places.add(new Place("321181%03d%03d".formatted(station, point), "POINT", code));
                teams.add(new Team(id(random), code, kinds(random)));
            }
        }
        return new District(
                places,
                teams,
                IntStream.range(0, CAMPAIGNS).mapToObj(i -> id(random)).toList());
    }

    /** An activity of some team at a point of its station, now and then within a campaign. */
    Work work(Random random, UUID id, LocalDate day) {
        var team = teams.get(random.nextInt(teams.size()));
        var site = team.site.substring(0, 9) + "%03d".formatted(1 + random.nextInt(POINTS));
        int kind = random.nextInt(KINDS_OF_A_TEAM);
        return new Work(
                id,
                day,
                site,
                team.site,
                team.id,
                team.kinds.get(kind),
                FORMS.get(kind % FORMS.size()),
                random.nextInt(10) < 3 ? campaigns.get(random.nextInt(campaigns.size())) : null);
    }

    static UUID id(Random random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }

    private static List<String> kinds(Random random) {
        int first = random.nextInt(KINDS);
        return IntStream.range(0, KINDS_OF_A_TEAM)
                .mapToObj(i -> "KIND_" + (first + i) % KINDS)
                .toList();
    }
}

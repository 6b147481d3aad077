package cn.practice.activity.imports;

import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Standing;
import cn.practice.activity.copies.Standings;
import cn.practice.activity.imports.Import.Item;
import cn.practice.kit.problem.Missing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of everything the items name is known here, after waiting a moment for it.
 *
 * @param standings of the volunteers, by day
 * @param missing how to say that something is not
 */
record KnownHere(
        Set<String> sites,
        Set<UUID> teams,
        Map<UUID, KnownVolunteer> volunteers,
        Map<UUID, Standing> standings,
        Missing missing) {

    static KnownHere of(
            List<Item> items, KnownSites sites, KnownTeams teams, KnownVolunteers volunteers, Standings standings) {
        var namedSites = items.stream()
                .flatMap(item -> Stream.of(item.siteCode(), item.ownerSiteCode()))
                .collect(Collectors.toSet());
        var namedTeams =
                items.stream().map(Item::teamId).filter(Objects::nonNull).collect(Collectors.toSet());
        var namedPersons =
                items.stream().flatMap(item -> item.persons().stream()).collect(Collectors.toSet());
        return new KnownHere(
                sites.awaitAll(namedSites),
                teams.awaitAll(namedTeams),
                volunteers.awaitAllDecided(namedPersons),
                standings.find(namedPersons),
                teams.missing());
    }

    /** The same with these persons as they are now. */
    KnownHere with(Map<UUID, KnownVolunteer> persons, Map<UUID, Standing> stood) {
        return new KnownHere(sites, teams, persons, stood, missing);
    }

    boolean isApprovedOn(UUID volunteerId, LocalDate day) {
        var standing = standings.get(volunteerId);
        return standing != null && standing.isApprovedOn(day);
    }

    boolean isSuspendedOn(UUID volunteerId, LocalDate day) {
        var standing = standings.get(volunteerId);
        return standing != null && standing.isSuspendedOn(day);
    }
}

package cn.practice.activity.imports;

import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.Item;
import cn.practice.kit.problem.Missing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of everything the items name is known here, after waiting a moment for it.
 *
 * @param missing how to say that something is not
 */
record KnownHere(Set<String> sites, Set<UUID> teams, Set<UUID> volunteers, Missing missing) {

    static KnownHere of(List<Item> items, KnownSites sites, KnownTeams teams, KnownVolunteers volunteers) {
        var namedSites = items.stream()
                .flatMap(item -> Stream.of(item.siteCode(), item.ownerSiteCode()))
                .collect(Collectors.toSet());
        var namedTeams =
                items.stream().map(Item::teamId).filter(Objects::nonNull).collect(Collectors.toSet());
        var namedPersons = items.stream()
                .flatMap(item -> item.attendees().stream())
                .map(Attendee::volunteerId)
                .collect(Collectors.toSet());
        return new KnownHere(
                sites.awaitAll(namedSites),
                teams.awaitAll(namedTeams),
                volunteers.awaitAll(namedPersons).keySet(),
                teams.missing());
    }
}

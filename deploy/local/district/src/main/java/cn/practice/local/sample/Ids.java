package cn.practice.local.sample;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the services called the things of the plan. */
final class Ids {

    private final Map<String, UUID> teams = new ConcurrentHashMap<>();
    private final Map<String, UUID> campaigns = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> volunteers = new ConcurrentHashMap<>();

    void team(String name, UUID id) {
        teams.put(name, id);
    }

    UUID team(String name) {
        return known(teams.get(name), name);
    }

    boolean hasTeam(String name) {
        return teams.containsKey(name);
    }

    void campaign(String name, UUID id) {
        campaigns.put(name, id);
    }

    UUID campaign(String name) {
        return known(campaigns.get(name), name);
    }

    boolean hasCampaign(String name) {
        return campaigns.containsKey(name);
    }

    void volunteer(Person person, UUID id) {
        volunteers.put(person.index(), id);
    }

    UUID volunteer(Person person) {
        return known(volunteers.get(person.index()), person.name());
    }

    private static UUID known(@Nullable UUID id, String what) {
        if (id == null) {
            throw new IllegalStateException("not made yet: " + what);
        }
        return id;
    }
}

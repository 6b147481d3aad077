package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Identities;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People by name, number and masked phone, and who may know whom like this. */
@ApplicationScoped
public class NamedVolunteers {

    private final Volunteers volunteers;
    private final Identities identities;
    private final Instance<NameGround> grounds;

    NamedVolunteers(Volunteers volunteers, Identities identities, @Any Instance<NameGround> grounds) {
        this.volunteers = volunteers;
        this.identities = identities;
        this.grounds = grounds;
    }

    /** Those of these people that there are, whoever may know them. */
    @Transactional
    public Map<UUID, NamedVolunteer> byId(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, NamedVolunteer>();
        if (!ids.isEmpty()) {
            volunteers.list("id in ?1", Sort.by("id"), ids).forEach(each -> found.put(each.id(), named(each)));
        }
        return found;
    }

    NamedVolunteer named(Volunteer it) {
        return new NamedVolunteer(it.id(), it.number(), it.name(), identities.maskedPhone(it.id(), it.secrets()));
    }

    /** Those of these people whom the caller may know by name. */
    Set<UUID> amongThoseKnown(Collection<UUID> ids) {
        var known = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            grounds.forEach(each -> known.addAll(each.among(ids)));
        }
        return known;
    }
}

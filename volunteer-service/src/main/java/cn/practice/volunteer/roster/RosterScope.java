package cn.practice.volunteer.roster;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.copies.KnownShift;
import cn.practice.volunteer.person.Volunteers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Whose shifts the caller runs, and how long they show who was there. */
@ApplicationScoped
class RosterScope {

    /** For whom somebody acts. */
    private record Owner(@Nullable UUID team, String site) {}

    private final Access access;
    private final Volunteers volunteers;
    private final CivilTime time;
    private final Duration visible;

    RosterScope(
            Access access,
            Volunteers volunteers,
            CivilTime time,
            @ConfigProperty(name = "practice.rosters.visible") Duration visible) {
        this.access = access;
        this.volunteers = volunteers;
        this.time = time;
        this.visible = visible;
    }

    /**
     * Whether the caller runs a shift: who is in charge of it or of its activity, who leads its team, staff of its owner.
     * Auditors act for nobody. To be asked of many shifts, each owner is looked up once.
     */
    Predicate<KnownShift> running() {
        if (access.isAuditor()) {
            return shift -> false;
        }
        var self = volunteers.approvedSelf().orElse(null);
        var owners = new HashMap<Owner, Boolean>();
        return shift -> shift.isRunBy(self)
                || owners.computeIfAbsent(
                        new Owner(shift.teamId(), shift.ownerSiteCode()),
                        owner -> access.mayActFor(shift.teamId(), shift.ownerSiteCode()));
    }

    /** Shifts that ended before are closed. */
    Instant openSince() {
        return time.now().minus(visible);
    }

    boolean isClosed(KnownShift shift) {
        return !shift.endsAt().isAfter(openSince());
    }

    Instant visibleUntil(KnownShift shift) {
        return shift.endsAt().plus(visible);
    }

    long days() {
        return visible.toDays();
    }
}

package cn.practice.activity.signup.release;

import cn.practice.activity.plan.shift.Places;
import cn.practice.activity.plan.shift.Places.Offer;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.activity.signup.roster.ShiftPlaces;
import cn.practice.activity.signup.roster.ShiftRosters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The places that shifts offer: more of them are given at once to those who wait. */
@ApplicationScoped
class OfferedPlaces implements Places {

    private final ShiftRosters rosters;
    private final ShiftPlaces places;
    private final Promotions promotions;
    private final InstantSource clock;

    OfferedPlaces(ShiftRosters rosters, ShiftPlaces places, Promotions promotions, InstantSource clock) {
        this.rosters = rosters;
        this.places = places;
        this.promotions = promotions;
        this.clock = clock;
    }

    @Override
    public void open(List<Offer> offers) {
        if (!offers.isEmpty()) {
            places.add(offers);
        }
    }

    /** Places that are added are filled, also those that stayed free before: after the withdrawal deadline too. */
    @Override
    public void resize(Offer offer, boolean raised) {
        var roster = rosters.lock(offer.shiftId());
        places.resize(roster, offer);
        if (raised) {
            promotions.fill(roster, clock.instant());
            rosters.save(List.of(roster));
        }
    }

    @Override
    public Map<UUID, Taken> of(Collection<UUID> shiftIds) {
        return places.taken(shiftIds);
    }
}

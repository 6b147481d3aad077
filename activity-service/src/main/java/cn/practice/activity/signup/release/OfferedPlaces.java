package cn.practice.activity.signup.release;

import cn.practice.activity.plan.shift.Places;
import cn.practice.activity.plan.shift.Places.Offer;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.activity.signup.roster.ShiftPlaces;
import cn.practice.activity.signup.roster.ShiftRosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The places that shifts offer, as those say who plan them. */
@ApplicationScoped
class OfferedPlaces implements Places {

    private final ShiftRosters rosters;
    private final ShiftPlaces places;
    private final Event<PlacesAdded> added;

    OfferedPlaces(ShiftRosters rosters, ShiftPlaces places, Event<PlacesAdded> added) {
        this.rosters = rosters;
        this.places = places;
        this.added = added;
    }

    @Override
    public void open(List<Offer> offers) {
        if (!offers.isEmpty()) {
            places.add(offers);
        }
    }

    @Override
    public void resize(Offer offer, boolean raised) {
        var roster = rosters.lock(offer.shiftId());
        places.resize(roster, offer);
        if (raised) {
            added.fire(new PlacesAdded(roster));
        }
    }

    @Override
    public Map<UUID, Taken> of(Collection<UUID> shiftIds) {
        return places.taken(shiftIds);
    }
}

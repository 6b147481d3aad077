package cn.practice.activity.plan.shift;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The places of shifts, kept by sign-up: what is planned says how many there are, and asks how many are taken. */
public interface Places {

    /** How many places a shift has, and how many people may wait. */
    record Offer(UUID shiftId, UUID activityId, int capacity, int waitlistLimit) {}

    /** How many places are taken, and how many people wait. */
    record Taken(int taken, int waitlisted) {

        static final Taken NONE = new Taken(0, 0);
    }

    /** Opens the places of shifts that are new in this transaction. */
    void open(List<Offer> offers);

    /**
     * Changes how many places a locked shift has, or how many people may wait; refused where more do already.
     *
     * @param raised whether there are more places, which are given at once to those who wait
     */
    void resize(Offer offer, boolean raised);

    /** How full these shifts are. */
    Map<UUID, Taken> of(Collection<UUID> shiftIds);
}

package cn.practice.volunteer.copies;

import java.util.UUID;

/** What we read of the events of sign-ups. */
sealed interface SignUpEvent {

    /** Whose sign-up for which shift. */
    record Place(UUID signUpId, UUID shiftId, UUID volunteerId) {}

    /** A sign-up is in this state from now on. */
    record Placed(Place place, PlaceState state) implements SignUpEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements SignUpEvent {}

    record Unknown(String type) implements SignUpEvent {}
}

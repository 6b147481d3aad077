package cn.practice.volunteer.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which appointments a list is asked for; what is absent does not narrow it. */
record AppointmentFilter(
        @Nullable UUID volunteer,
        @Nullable String site,
        @Nullable UUID team) {}

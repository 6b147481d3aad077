package cn.practice.volunteer.appointment;

import java.util.UUID;

/** The approved volunteer who is appointed, and the account they act by. */
record Appointee(UUID volunteerId, UUID subject) {}

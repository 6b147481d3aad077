package cn.practice.volunteer.person;

import java.util.UUID;

/** Appointments as the people behind them see them: who has one stays approved. */
public interface Duties {

    boolean areHeldBy(UUID subject);
}

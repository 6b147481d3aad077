package cn.practice.volunteer.person;

import java.util.UUID;

/** Whether somebody under 18 may be a volunteer as far as their guardian or legal representative is concerned. */
public interface GuardianConsents {

    boolean isGivenFor(UUID volunteer);
}

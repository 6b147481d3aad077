package cn.practice.volunteer.person;

import java.util.UUID;

/** Another reason than being staff to be shown somebody's whole phone: running what they take part in. */
public interface PhoneGround {

    /** Whether the caller may be shown it now; refused where nobody can say so at the moment. */
    boolean showsNow(UUID volunteerId);
}

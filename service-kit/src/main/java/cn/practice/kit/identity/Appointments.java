package cn.practice.kit.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appointments in force and the site tree they reach down, as the service around knows them. */
public interface Appointments {

    /** Those of one person. */
    List<Appointment> of(UUID subject);

    /** Whether a site is the other one or lies below it. */
    boolean covers(String ancestorSite, String site);

    /** The site a team belongs to, null for an unknown team. */
    @Nullable
    String siteOfTeam(UUID teamId);
}

package cn.practice.volunteer.category;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people want to serve in, and teams do: the kinds of activities that the domain knows. The kinds are a fixed list, which
 * activity-service serves at /kinds and changes by migration alone; a test compares both lists.
 */
@Schema(description = "the codes of GET /kinds")
public enum ServiceCategory {
    THEORY_TALK,
    BUSINESS_SUPPORT,
    MEDIATION,
    SCIENCE_AND_LAW,
    CARING_AID,
    EYE_CARE,
    CUSTOMS_REFORM,
    NEIGHBOUR_HELP,
    POLICY_OUTREACH,
    CULTURE_OUTREACH,
    EPIDEMIC_CONTROL,
    ELDERLY_AND_CHILDREN,
    PUBLIC_ORDER,
    ENVIRONMENT,
    CIVILITY,
    CULTURE,
    TRAINING
}

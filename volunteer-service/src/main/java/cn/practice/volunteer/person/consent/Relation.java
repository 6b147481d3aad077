package cn.practice.volunteer.person.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the guardian or legal representative is to the person (Civil Code §27). */
@Schema(name = "GuardianRelation", description = "what the guardian or legal representative is to the person")
enum Relation {
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER_GUARDIAN
}

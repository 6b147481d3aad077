package cn.practice.volunteer.person.consent;

/** What the guardian or legal representative is to the person (Civil Code §27). */
enum Relation {
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER_GUARDIAN
}

package cn.practice.volunteer.person.imports;

import cn.practice.kit.trail.Act;

/** What staff do with sheets of people. */
enum ImportAct implements Act {
    /** A sheet was begun with. */
    PEOPLE_IMPORTED,
    /** Somebody was brought in by a sheet. */
    VOLUNTEER_IMPORTED
}

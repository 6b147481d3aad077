package cn.practice.activity.imports;

import cn.practice.kit.trail.Act;

/** What is done with what was held before. */
enum ImportAct implements Act {
    IMPORT_PROPOSED,
    IMPORT_APPROVED,
    IMPORT_REJECTED,
    ACTIVITIES_IMPORTED,
    IMPORT_REVERSAL_PROPOSED,
    IMPORT_REVERSAL_REJECTED,
    IMPORT_REVERSED
}

package cn.practice.activity.imports;

import cn.practice.kit.trail.Act;

/** What is done with what was held before. */
enum ImportAct implements Act {
    ACTIVITIES_IMPORTED
}

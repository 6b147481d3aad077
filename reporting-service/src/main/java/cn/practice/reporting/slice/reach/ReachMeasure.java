package cn.practice.reporting.slice.reach;

import cn.practice.reporting.query.Measure;

/** Those who came by name, and heads counted: a head-count includes the former, so that the two are never added. */
public enum ReachMeasure implements Measure {
    IDENTIFIED_REACH,
    REACH
}

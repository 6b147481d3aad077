package cn.practice.reporting.slice.people;

import cn.practice.reporting.query.Measure;

/** How many people there are, and how many of them lecture: each change on its day. */
public enum PeopleMeasure implements Measure {
    VOLUNTEERS,
    LECTURERS
}

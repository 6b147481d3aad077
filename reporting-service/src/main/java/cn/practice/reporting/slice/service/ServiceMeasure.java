package cn.practice.reporting.slice.service;

import cn.practice.reporting.query.Measure;

/**
 * Activities that took place, attendances of those who served, and their minutes; those credited or taken back after
 * their month had closed are a part of all.
 */
public enum ServiceMeasure implements Measure {
    SESSIONS,
    ATTENDANCES,
    SERVICE_MINUTES {
        @Override
        public boolean isByEvidence() {
            return true;
        }
    },
    LATE_MINUTES {
        @Override
        public boolean isByEvidence() {
            return true;
        }
    }
}

package cn.practice.reporting.slice.service;

import cn.practice.reporting.query.Measure;

/** Activities that took place, attendances of those who served, and their minutes. */
public enum ServiceMeasure implements Measure {
    SESSIONS,
    ATTENDANCES,
    SERVICE_MINUTES {
        @Override
        public boolean isByEvidence() {
            return true;
        }
    }
}

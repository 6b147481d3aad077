package cn.practice.reporting.audit;

import cn.practice.kit.problem.Refusal;

/** Why nothing is audited or rebuilt. */
final class Refusals {

    private Refusals() {}

    /** 409: one audit at a time. */
    static final class AuditRunning extends Refusal {
        private static final long serialVersionUID = 1L;

        AuditRunning() {
            super(409, "AUDIT_RUNNING");
        }
    }

    /** 409: this audit left no derivation to switch to. */
    static final class NothingToRebuild extends Refusal {
        private static final long serialVersionUID = 1L;

        NothingToRebuild() {
            super(409, "NOTHING_TO_REBUILD");
        }
    }

    /** 409: the log does not reach back to its beginning, so nothing can be proved from it. */
    static final class LogTruncated extends Refusal {
        private static final long serialVersionUID = 1L;

        LogTruncated(String topic, int partition, long first) {
            super(409, "LOG_TRUNCATED", topic, partition, first);
        }
    }

    /** 503: the log cannot be read at this moment. */
    static final class LogAway extends Refusal {
        private static final long serialVersionUID = 1L;

        LogAway() {
            super(503, "LOG_AWAY");
        }
    }
}

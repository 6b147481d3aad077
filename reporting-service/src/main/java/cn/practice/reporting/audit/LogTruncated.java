package cn.practice.reporting.audit;

import cn.practice.kit.problem.Refusal;

/** 409: the log does not reach back to its beginning, so nothing can be proved from it. */
final class LogTruncated extends Refusal {

    private static final long serialVersionUID = 1L;

    LogTruncated(String topic, int partition, long first) {
        super(409, "LOG_TRUNCATED", topic, partition, first);
    }
}

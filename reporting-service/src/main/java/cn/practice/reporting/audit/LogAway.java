package cn.practice.reporting.audit;

import cn.practice.kit.problem.Refusal;

/** 503: the log cannot be read at this moment. */
final class LogAway extends Refusal {

    private static final long serialVersionUID = 1L;

    LogAway() {
        super(503, "LOG_AWAY");
    }
}

package cn.practice.activity.plan;

import cn.practice.kit.problem.Refusal;

/** 409: the activity was cancelled, so nobody signs up, comes or is counted, and nothing of it changes. */
public final class CancelledActivity extends Refusal {

    private static final long serialVersionUID = 1L;

    public CancelledActivity() {
        super(409, "ACTIVITY_CANCELLED");
    }
}

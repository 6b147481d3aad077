package cn.practice.activity.plan;

import cn.practice.kit.problem.Refusal;

/** 409: the activity took place, and what took place is neither cancelled nor planned anew. */
public final class HeldActivity extends Refusal {

    private static final long serialVersionUID = 1L;

    public HeldActivity() {
        super(409, "ALREADY_HELD");
    }
}

package cn.practice.kit.paging;

import cn.practice.kit.problem.Refusal;

/** 400: the cursor is none that this list gave out; also for parts of it that do not parse. */
public final class InvalidCursor extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidCursor() {
        super(400, "INVALID_CURSOR");
    }
}

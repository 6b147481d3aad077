package cn.practice.reporting.audit;

import cn.practice.kit.problem.Refusal;

/** 409: this audit left no derivation to switch to. */
final class NothingToRebuild extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToRebuild() {
        super(409, "NOTHING_TO_REBUILD");
    }
}

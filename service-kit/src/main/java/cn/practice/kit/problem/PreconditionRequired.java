package cn.practice.kit.problem;

/** 428: an edit must say which version it edits. */
public final class PreconditionRequired extends Refusal {

    private static final long serialVersionUID = 1L;

    public PreconditionRequired() {
        super(428, "PRECONDITION_REQUIRED");
    }
}

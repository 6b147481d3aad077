package cn.practice.kit.problem;

/** 400: a value in the path or the query has the wrong form. */
public final class InvalidParameter extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidParameter() {
        super(400, "INVALID_PARAMETER");
    }
}

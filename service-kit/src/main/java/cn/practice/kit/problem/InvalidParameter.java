package cn.practice.kit.problem;

/** 400: a value in the path or the query has the wrong form, or nobody reads it. */
public final class InvalidParameter extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The parameter is named as the caller wrote it. */
    public InvalidParameter(String name) {
        super(400, "INVALID_PARAMETER", name);
        with("parameter", name);
    }
}

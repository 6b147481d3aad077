package cn.practice.kit.problem;

/** 403: the caller is known, and may not do this. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(403, "FORBIDDEN");
    }
}

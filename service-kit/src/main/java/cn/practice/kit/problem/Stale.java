package cn.practice.kit.problem;

/** 412: somebody changed it since the caller read it. */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(412, "STALE");
    }
}

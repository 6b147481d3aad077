package cn.practice.kit.problem;

/** 401: the request needs a token. */
public final class Unauthorized extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unauthorized() {
        super(401, "UNAUTHORIZED");
    }
}

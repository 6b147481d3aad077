package cn.practice.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;

/** 401: the request needs a token. */
public final class Unauthorized extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unauthorized() {
        super(401, "UNAUTHORIZED");
        header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}

package cn.practice.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;

/** 401: there is a token, and it is malformed, expired or of another issuer. */
public final class InvalidToken extends Refusal {

    private static final long serialVersionUID = 1L;

    public InvalidToken() {
        super(401, "INVALID_TOKEN");
        header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}

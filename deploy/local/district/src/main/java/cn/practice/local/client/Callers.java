package cn.practice.local.client;

import java.util.UUID;

/** The services of a suite as this or that person calls them. */
public record Callers(Endpoints endpoints, Tokens tokens) {

    public static Callers of(Endpoints endpoints) {
        return new Callers(endpoints, new Tokens(endpoints));
    }

    /** The same people before other addresses. */
    public Callers at(Endpoints others) {
        return new Callers(others, tokens);
    }

    public Api volunteer(UUID subject) {
        return Api.of(endpoints.volunteer(), tokens.of(subject));
    }

    public Api activity(UUID subject) {
        return Api.of(endpoints.activity(), tokens.of(subject));
    }

    public Api reporting(UUID subject) {
        return Api.of(endpoints.reporting(), tokens.of(subject));
    }
}

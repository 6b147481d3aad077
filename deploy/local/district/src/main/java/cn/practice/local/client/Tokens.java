package cn.practice.local.client;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens from the local identity provider's loopback door, asked for once per person. */
public final class Tokens {

    private final Api identity;
    private final Map<UUID, String> known = new ConcurrentHashMap<>();

    public Tokens(Endpoints endpoints) {
        this.identity = Api.anonymous(endpoints.identity());
    }

    public String of(UUID subject) {
        return known.computeIfAbsent(
                subject,
                who -> identity.post("/local/tokens", Map.of("subject", who))
                        .expect(200)
                        .text("token"));
    }

    public String of(Persona persona) {
        return of(persona.subject());
    }
}

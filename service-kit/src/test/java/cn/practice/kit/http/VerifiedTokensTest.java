package cn.practice.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    private final String subject = UUID.randomUUID().toString();
    private Instant now = END.minusSeconds(60);
    private final VerifiedTokens tokens = new VerifiedTokens(10, () -> now);

    @Test
    void knowsWhoAVerifiedTokenWasMadeOutTo() {
        tokens.remember("Bearer a.b.c", verified());

        var found = Objects.requireNonNull(tokens.find("Bearer a.b.c"));

        assertThat(((JsonWebToken) found.getPrincipal()).getSubject()).isEqualTo(subject);
        assertThat(found.getRoles()).containsExactly("auditor");
        assertThat(tokens.find("Bearer a.b.d")).isNull();
    }

    @Test
    void forgetsATokenTheMomentItEnds() {
        tokens.remember("Bearer a.b.c", verified());

        now = END.minusMillis(1);
        assertThat(tokens.find("Bearer a.b.c")).isNotNull();
        now = END;
        assertThat(tokens.find("Bearer a.b.c")).isNull();
    }

    private SecurityIdentity verified() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Bearer(subject, subject, END.getEpochSecond()))
                .addRole("auditor")
                .build();
    }
}

package cn.practice.local.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives programs of this machine a token for any person, so that samples and tests need not sign in hundreds of people. */
@RestController
class LocalTokens {

    private final Personas personas;
    private final JwtEncoder encoder;
    private final IdentitySettings settings;
    private final InstantSource clock = InstantSource.system();

    LocalTokens(Personas personas, JwtEncoder encoder, IdentitySettings settings) {
        this.personas = personas;
        this.encoder = encoder;
        this.settings = settings;
    }

    @PostMapping(path = "/local/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    LocalToken issue(@RequestBody LocalTokenRequest request) {
        var subject = request.subject();
        if (subject == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "subject is missing");
        }
        var held = personas.groupsOf(subject);
        var asked = request.roles() == null ? held : request.roles();
        if (!held.containsAll(asked)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "roles come from the persona table alone");
        }
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .subject(subject.toString())
                .audience(List.of(Signing.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(Clients.TOKEN_LIFE))
                .claim("groups", List.copyOf(asked))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type(Signing.ACCESS_TOKEN)
                .build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new LocalToken(token, Clients.TOKEN_LIFE.toSeconds());
    }

    /** For whom, and with which of his roles when not with all of them. */
    record LocalTokenRequest(
            @Nullable UUID subject, @Nullable Set<String> roles) {}

    /** The bearer token and its life in seconds. */
    record LocalToken(String token, long expiresIn) {}
}

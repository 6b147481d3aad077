package cn.practice.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** With which key a token is signed and what it says about a person: a UUID as subject and the groups of the table. */
@Configuration(proxyBeanMethods = false)
class Signing {

    /** Whom access tokens are for: the services. */
    static final String AUDIENCE = "practice";

    /** What an access token says of itself (RFC 9068), and an ID token does not. */
    static final String ACCESS_TOKEN = "at+jwt";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(KeptKey.at(settings.keys())));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> personaClaims(Personas personas) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getJwsHeader().type(ACCESS_TOKEN);
                context.getClaims().audience(List.of(AUDIENCE));
            }
            personas.named(nameOf(context))
                    .ifPresent(persona -> context.getClaims()
                            .subject(persona.subject().toString())
                            .claim("preferred_username", persona.name())
                            .claim("groups", List.copyOf(persona.groups())));
        };
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokens(
            JwtEncoder encoder, OAuth2TokenCustomizer<JwtEncodingContext> claims) {
        var signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new PageRefresh.Generator());
    }

    // With a code the person is the one who signed in, with client credentials the client itself.
    private static String nameOf(JwtEncodingContext context) {
        var authorization = context.getAuthorization();
        return authorization == null
                ? Objects.requireNonNull(context.<Authentication>getPrincipal()).getName()
                : authorization.getPrincipalName();
    }
}

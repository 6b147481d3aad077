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
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** With which key a token is signed and what it says about a person: a UUID as subject and the groups of the table. */
@Configuration(proxyBeanMethods = false)
class Signing {

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
        return context -> personas.named(nameOf(context))
                .ifPresent(persona -> context.getClaims()
                        .subject(persona.subject().toString())
                        .claim("preferred_username", persona.name())
                        .claim("groups", List.copyOf(persona.groups())));
    }

    // With a code the person is the one who signed in, with client credentials the client itself.
    private static String nameOf(JwtEncodingContext context) {
        var authorization = context.getAuthorization();
        return authorization == null
                ? Objects.requireNonNull(context.<Authentication>getPrincipal()).getName()
                : authorization.getPrincipalName();
    }
}

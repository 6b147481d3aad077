package cn.practice.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a page stay signed in without a secret: its refresh token is good once and replaced by the next, as the best
 * practice for browsers has it (RFC 9700 §4.14). The framework gives such tokens to clients with a secret alone.
 */
final class PageRefresh implements AuthenticationConverter, AuthenticationProvider {

    private final RegisteredClientRepository clients;

    PageRefresh(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** A request for the next tokens by a client that names itself and proves nothing. */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean refreshes = AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        var client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        boolean proves = request.getHeader("Authorization") != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null;
        return refreshes && client != null && !proves
                ? new OAuth2ClientAuthenticationToken(
                        client,
                        ClientAuthenticationMethod.NONE,
                        null,
                        Map.of(OAuth2ParameterNames.GRANT_TYPE, AuthorizationGrantType.REFRESH_TOKEN.getValue()))
                : null;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var request = (OAuth2ClientAuthenticationToken) asked;
        if (!AuthorizationGrantType.REFRESH_TOKEN
                .getValue()
                .equals(request.getAdditionalParameters().get(OAuth2ParameterNames.GRANT_TYPE))) {
            return null;
        }
        var client = clients.findByClientId(request.getPrincipal().toString());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Makes refresh tokens for whoever may have them. */
    static final class Generator implements OAuth2TokenGenerator<OAuth2RefreshToken> {

        private static final int BYTES = 48;

        private final SecureRandom random = new SecureRandom();
        private final InstantSource clock = InstantSource.system();

        @Override
        public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
            if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
                return null;
            }
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            Instant now = clock.instant();
            return new OAuth2RefreshToken(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    now,
                    now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
        }
    }
}

package cn.practice.local.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the dashboard page with code and PKCE, and each persona's own scripts with client credentials. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final Duration TOKEN_LIFE = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository registeredClients(Personas personas, IdentitySettings settings) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(web(settings.pages()));
        personas.all().stream().map(Clients::script).forEach(clients::add);
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient web(List<String> pages) {
        return RegisteredClient.withId("practice-web")
                .clientId("practice-web")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(addressesOf(pages)))
                .postLogoutRedirectUris(uris -> uris.addAll(addressesOf(pages)))
                .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                        .refreshTokenTimeToLive(TOKEN_LIFE)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    // A script of a persona is that persona: the client's id is the name, its secret the password.
    private static RegisteredClient script(Persona persona) {
        return RegisteredClient.withId(persona.subject().toString())
                .clientId(persona.name())
                .clientSecret("{noop}" + persona.password())
                .clientAuthenticationMethods(methods -> methods.addAll(List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static List<String> addressesOf(List<String> pages) {
        return pages.stream()
                .flatMap(each -> Stream.of(each + "/", each + "/callback"))
                .toList();
    }
}

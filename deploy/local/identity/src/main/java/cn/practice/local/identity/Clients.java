package cn.practice.local.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        clients.add(web(settings.webPort()));
        personas.all().stream().map(Clients::script).forEach(clients::add);
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient web(int port) {
        return RegisteredClient.withId("practice-web")
                .clientId("practice-web")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(pagesAt(port)))
                .postLogoutRedirectUris(uris -> uris.addAll(pagesAt(port)))
                .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(lasting(Duration.ofHours(1)))
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
                .tokenSettings(lasting(TOKEN_LIFE))
                .build();
    }

    private static List<String> pagesAt(int port) {
        return List.of(
                "http://localhost:" + port + "/",
                "http://localhost:" + port + "/callback",
                "http://127.0.0.1:" + port + "/",
                "http://127.0.0.1:" + port + "/callback");
    }

    private static TokenSettings lasting(Duration life) {
        return TokenSettings.builder().accessTokenTimeToLive(life).build();
    }
}

package cn.practice.local.identity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which door is open to whom: the protocol's endpoints, the loopback-only tokens, and the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, CorsConfigurationSource pages, RegisteredClientRepository clients)
            throws Exception {
        var refresh = new PageRefresh(clients);
        var toSignIn = new LoginUrlAuthenticationEntryPoint("/login");
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                    server.clientAuthentication(
                            client -> client.authenticationConverter(refresh).authenticationProvider(refresh));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .cors(cors -> cors.configurationSource(pages))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(toSignIn, browsers))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loopbackTokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new LoopbackOnly(), AuthorizationFilter.class)
                // No cookie opens this door, so there is nothing to forge across sites.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signInPage(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService users(Personas personas) {
        return new InMemoryUserDetailsManager(personas.all().stream()
                .map(persona -> User.withUsername(persona.name())
                        .password("{noop}" + persona.password())
                        .authorities(persona.groups().toArray(String[]::new))
                        .build())
                .toList());
    }

    @Bean
    CorsConfigurationSource pages(IdentitySettings settings) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.pages());
        allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        allowed.setAllowedHeaders(List.of("*"));
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", allowed);
        return everywhere;
    }
}

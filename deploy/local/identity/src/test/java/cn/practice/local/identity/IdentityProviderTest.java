package cn.practice.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider on a real port, asked as services, scripts and browsers ask it. */
class IdentityProviderTest {

    private static final String ADMIN = "0a000000-0000-4000-8000-000000000001";
    private static final String STRANGER = "0b000000-0000-4000-8000-000000000001";
    private static final Pattern TOKEN = Pattern.compile("\"(?:token|access_token)\":\"([^\"]+)\"");
    private static final Pattern ID_TOKEN = Pattern.compile("\"id_token\":\"([^\"]+)\"");
    private static final Pattern REFRESH = Pattern.compile("\"refresh_token\":\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path home;

    private static int port;
    private static ConfigurableApplicationContext provider;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // on all addresses, so that the test can come from outside; only the guard stands before it here
        provider = SpringApplication.run(
                IdentityProvider.class,
                "--server.port=" + port,
                "--server.address=0.0.0.0",
                "--practice.identity.keys=" + key());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void namesItsKeysUnderItsIssuer() throws Exception {
        var discovery = get("/.well-known/openid-configuration").body();

        assertThat(discovery)
                .contains("\"issuer\":\"http://localhost:" + port + "\"")
                .contains("\"jwks_uri\":\"http://localhost:" + port + "/oauth2/jwks\"");
    }

    @Test
    void givesAPersonaHisRolesAndAStrangerNone() throws Exception {
        assertThat(groupsOf(token(localToken("{\"subject\":\"" + ADMIN + "\"}"))))
                .containsExactly("district-admin");
        assertThat(groupsOf(token(localToken("{\"subject\":\"" + STRANGER + "\"}"))))
                .isEmpty();
    }

    @Test
    void givesNobodyARoleThatTheTableDoesNotGiveHim() throws Exception {
        var asked = localToken("{\"subject\":\"" + STRANGER + "\",\"roles\":[\"district-admin\"]}");

        assertThat(asked.statusCode()).isEqualTo(403);
    }

    @Test
    void signsForTwelveHoursWithTheKeptKey() throws Exception {
        var token = SignedJWT.parse(token(localToken("{\"subject\":\"" + STRANGER + "\"}")));

        assertThat(token.verify(new RSASSAVerifier(KeptKey.at(key())))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(STRANGER);
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("practice");
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        var claims = token.getPayload().toJSONObject();
        assertThat((long) Objects.requireNonNull(claims.get("exp")) - (long) Objects.requireNonNull(claims.get("iat")))
                .isEqualTo(12 * 3_600L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesANameThatOnlyPointsHere() throws Exception {
        assertThat(rawPost(InetAddress.getLoopbackAddress(), "Host: evil.example:" + port))
                .startsWith("HTTP/1.1 403");
        assertThat(rawPost(
                        InetAddress.getLoopbackAddress(),
                        "Host: localhost:" + port + "\r\nOrigin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(rawPost(InetAddress.getLoopbackAddress(), "Host: localhost:" + port))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesAnAddressThatIsNotLoopback() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst();
        assumeThat(outside).as("this machine has another address").isPresent();

        assertThat(rawPost(outside.orElseThrow(), "Host: localhost:" + port)).startsWith("HTTP/1.1 403");
    }

    @Test
    void letsAScriptOfAPersonaBeThatPersona() throws Exception {
        var credentials = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                form("/oauth2/token", "grant_type=client_credentials")
                        .setHeader("Authorization", "Basic " + credentials)
                        .build(),
                BodyHandlers.ofString());

        var claims = SignedJWT.parse(token(answer)).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ADMIN);
        assertThat(claims.getStringListClaim("groups")).containsExactly("district-admin");
    }

    @Test
    void letsAPageSignInWithCodeAndProof() throws Exception {
        var verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        var page = "http://localhost:5173/callback";
        var authorize =
                "/oauth2/authorize?response_type=code&client_id=practice-web&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=" + challenge + "&redirect_uri=" + encoded(page);
        browse(authorize);
        var csrf = found(CSRF, get("/login").body());
        http.send(
                form("/login", "username=admin&password=admin&_csrf=" + encoded(csrf))
                        .build(),
                BodyHandlers.ofString());
        var back = browse(authorize).headers().firstValue("Location").orElseThrow();

        assertThat(back).startsWith(page + "?code=");
        var answer = http.send(
                form(
                                "/oauth2/token",
                                "grant_type=authorization_code&client_id=practice-web&code=" + back.split("code=", 2)[1]
                                        + "&redirect_uri=" + encoded(page) + "&code_verifier=" + verifier)
                        .build(),
                BodyHandlers.ofString());
        var claims = SignedJWT.parse(token(answer)).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ADMIN);
        assertThat(claims.getStringListClaim("groups")).containsExactly("district-admin");
        assertThat(claims.getAudience()).containsExactly("practice");
        var identity = SignedJWT.parse(found(ID_TOKEN, answer.body()));
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("practice-web");
        staysSignedIn(found(REFRESH, answer.body()));
    }

    /** Each refresh token is good once. */
    private void staysSignedIn(String first) throws Exception {
        var refreshed = refresh(first);

        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(SignedJWT.parse(token(refreshed)).getJWTClaimsSet().getSubject())
                .isEqualTo(ADMIN);
        assertThat(found(REFRESH, refreshed.body())).isNotEqualTo(first);
        assertThat(refresh(first).statusCode()).isEqualTo(400);
        assertThat(refresh("made-up").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return http.send(
                form("/oauth2/token", "grant_type=refresh_token&client_id=practice-web&refresh_token=" + token)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void letsAClientWithASecretNotPassAsAPage() throws Exception {
        var answer = http.send(
                form("/oauth2/token", "grant_type=refresh_token&client_id=admin&refresh_token=x")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static Path key() {
        return home.resolve("jwk.json");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> browse(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .setHeader("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> localToken(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at("/local/tokens"))
                        .setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Written by hand, since no client lets one lie about the host. */
    private static String rawPost(InetAddress address, String headers) throws IOException {
        var body = "{\"subject\":\"" + STRANGER + "\"}";
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            var request = "POST /local/tokens HTTP/1.1\r\n" + headers
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(at(path))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(HttpResponse<String> answer) {
        return found(TOKEN, answer.body());
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static List<String> groupsOf(String token) throws ParseException, JOSEException {
        return SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("groups");
    }
}

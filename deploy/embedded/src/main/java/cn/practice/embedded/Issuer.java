package cn.practice.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The part of an OIDC issuer that a resource server meets: discovery and keys, over HTTP on loopback. */
final class Issuer {

    private final HttpServer server;

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer start(RsaJsonWebKey key) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(server);
            var keys = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
            var discovery = """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",\
                    "token_endpoint":"%1$s/token","response_types_supported":["code"],"subject_types_supported":["public"],\
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.url());
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

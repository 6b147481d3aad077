package cn.practice.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as its bytes go over the wire.
 *
 * @param query its parts as they stand in the address
 * @param body each byte as a character; null for none
 * @param chunked whether it goes without saying its length
 */
public record Sent(
        String method,
        String path,
        List<String> query,
        List<Header> headers,
        @Nullable String body,
        boolean chunked) {

    /** One line of the head. */
    public record Header(String name, String value) {}

    /** A request for a path, with nothing else. */
    public static Sent of(String method, String path) {
        return new Sent(method, path, List.of(), List.of(), null, false);
    }

    /** With these parts of a query. */
    public Sent asking(String... parts) {
        return withQuery(List.of(parts));
    }

    /** With a body of text. */
    public Sent saying(String text) {
        return withBody(bytes(text));
    }

    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    static String text(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }

    /** From the same caller, to an operation that has no place in its path. */
    public Sent to(Operation operation) {
        return new Sent(operation.method(), operation.path(), List.of(), headers, body, chunked);
    }

    Sent withMethod(String other) {
        return new Sent(other, path, query, headers, body, chunked);
    }

    Sent withPath(String other) {
        return new Sent(method, other, query, headers, body, chunked);
    }

    Sent withQuery(List<String> other) {
        return new Sent(method, path, List.copyOf(other), headers, body, chunked);
    }

    Sent withoutHeader(String name) {
        return withHeaders(headers.stream()
                .filter(each -> !each.name().equalsIgnoreCase(name))
                .toList());
    }

    Sent withHeaders(List<Header> others) {
        return new Sent(method, path, query, List.copyOf(others), body, chunked);
    }

    /** With one more line. */
    Sent adding(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return withHeaders(more);
    }

    /** With this line in the place of those of its name. */
    public Sent with(String name, String value) {
        return withoutHeader(name).adding(name, value);
    }

    Sent withBody(@Nullable String bytes) {
        return new Sent(method, path, query, headers, bytes, chunked);
    }

    /** With a body of JSON. */
    public Sent withJson(String json) {
        return with("Content-Type", "application/json").withBody(bytes(json));
    }

    Sent inChunks() {
        return new Sent(method, path, query, headers, body, true);
    }

    boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether it goes to what is an address at all, by RFC 3986. */
    boolean isAddressed() {
        try {
            return !new URI(target()).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    String head() {
        return Stream.concat(
                        Stream.of(
                                method + " " + target() + " HTTP/1.1",
                                "Host: localhost",
                                "Connection: close",
                                length()),
                        headers.stream().map(each -> each.name() + ": " + each.value()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
    }

    private String length() {
        if (chunked) {
            return "Transfer-Encoding: chunked";
        }
        return body == null ? "" : "Content-Length: " + body.length();
    }

    /** As somebody types it to see it again, with a name in the place of a token. */
    String curl() {
        var lines = headers.stream()
                .filter(each -> !each.name().equalsIgnoreCase("Authorization"))
                .map(each -> "-H " + quoted(each.name() + ": " + each.value()));
        var token = header("Authorization");
        return Stream.of(
                        Stream.of("curl -X " + method, quoted("$SERVICE" + target())),
                        token == null
                                ? Stream.<String>of()
                                : Stream.of("-H " + quoted("Authorization: " + named(token))),
                        lines,
                        chunked ? Stream.of("-H 'Transfer-Encoding: chunked'") : Stream.<String>of(),
                        body == null ? Stream.<String>of() : Stream.of("--data-binary " + quoted(body)))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }

    private static String named(String token) {
        return token.startsWith("Bearer ey") ? "Bearer $TOKEN" : token;
    }

    private static String quoted(String bytes) {
        var plain = bytes.replaceAll("(.{1,9}?)\\1{39,}", "$1$1…$1");
        var shown = plain.length() > 1500 ? plain.substring(0, 1500) + "…" : plain;
        return shown.chars().allMatch(each -> each >= ' ' && each < 127 && each != '\'')
                ? "'" + shown + "'"
                : shown.chars().mapToObj(Sent::escaped).collect(Collectors.joining("", "$'", "'"));
    }

    private static String escaped(int each) {
        return switch (each) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> each >= ' ' && each < 127 ? Character.toString(each) : "\\x%02x".formatted(each);
        };
    }
}

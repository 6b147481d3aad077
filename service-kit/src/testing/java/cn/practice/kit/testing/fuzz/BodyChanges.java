package cn.practice.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Changes a body as a whole: its bytes, its length, and what its head says of them. */
final class BodyChanges {

    private static final String TYPE = "Content-Type";

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-8",
            "application/json;charset=UTF-16",
            "application/json; charset=nonsense",
            "application/json; charset",
            "application/merge-patch+json",
            "application/octet-stream",
            "text/csv",
            "text/html",
            "*/*",
            "json",
            "application/",
            ";",
            "APPLICATION/JSON");

    private static final List<String> OTHERS = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "[{}]",
            "\"\"",
            "\"x\"",
            "1",
            "true",
            "{",
            "}",
            "NaN",
            "{'a':1}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":1,}",
            "/**/{}",
            "{}//",
            "{}{}",
            "<a/>",
            "a=b",
            "{\"\":\"\"}",
            "\0");

    private final Values values;
    private final Random random;

    BodyChanges(Values values, Random random) {
        this.values = values;
        this.random = random;
    }

    Sent change(Sent sent) {
        var body = sent.body() == null ? "" : sent.body();
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> sent.with(TYPE, values.any(TYPES));
            case 3 -> sent.withoutHeader(TYPE);
            case 4 -> sent.withBody(body.substring(0, random.nextInt(body.length() + 1)));
            case 5 -> sent.withBody(body + values.any(List.of("x", "{}", ",", "]", "\0", "\n\n", "//", "null")));
            case 6 -> sent.withBody("\u00ef\u00bb\u00bf" + body);
            case 7 -> sent.withBody(in(Sent.text(body).getBytes(random.nextBoolean() ? UTF_16 : UTF_16LE)));
            case 8 -> sent.withBody(spoiled(body));
            case 9 ->
                sent.with("Content-Encoding", values.any(List.of("gzip", "br", "identity", "x")))
                        .withBody(zipped(body));
            case 10 -> sent.inChunks();
            case 11 -> sent.withJson(nested(values.any(List.of(100, 999, 1001, 20_000))));
            case 12 -> sent.withBody(body + " ".repeat(values.any(List.of(1000, 70_000))));
            case 13 -> sent.withBody(body.replace(":", ": \n\t").replace(",", " \r\n, "));
            default -> sent.withBody(Sent.bytes(values.any(OTHERS)));
        };
    }

    private static String in(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** A byte that no character of UTF-8 has, where the text is likely to be one of its values. */
    private String spoiled(String body) {
        int quote = body.lastIndexOf('"');
        int where = quote < 0 ? 0 : quote;
        var bytes = values.any(
                List.of("\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00e4", "\u00f5\u0080\u0080\u0080"));
        return body.substring(0, where) + bytes + body.substring(where);
    }

    private static String zipped(String body) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(bytes.toByteArray());
    }

    private String nested(int depth) {
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}

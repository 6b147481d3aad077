package cn.practice.kit.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.practice.kit.id.Ids;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes where a request goes and what its head says. */
final class HeadChanges {

    private static final List<Sent.Header> HEADERS = new ArrayList<>();

    static {
        add("If-Match", "*", "\"x\"", "W/\"1\"", "\"1\",\"2\"", "1", "\"", "\"\"", "\"99999999999999999999\"", "");
        add("If-None-Match", "*", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"", "x".repeat(500), "");
        add("Accept", "application/xml", "text/csv", "*/*;q=0", "x", "application/json;q=x", "image/*", "", ",,,");
        add(
                "Accept-Language",
                "x".repeat(2000),
                "zh;q=abc",
                "*",
                "-",
                "en-US-u-ca-buddhist",
                "zh-Hant-HK, en;q=0.5",
                "€",
                "en;q=1.0000001",
                "",
                "en,".repeat(300));
        add(
                "Idempotency-Key",
                "",
                " ",
                "x",
                "x".repeat(200),
                "x".repeat(201),
                "x".repeat(3000),
                "a b",
                "\u00e5\u00ad\u0097");
        add(
                "traceparent",
                "x",
                "00-0-0-00",
                "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                "ff-" + "x".repeat(300));
        add(
                "Authorization",
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer x.y.z",
                "Bearer ..",
                "bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer " + "x".repeat(3000),
                "Basic YTpi",
                "Basic",
                "Digest x",
                "Negotiate x",
                "\u00e5\u00ad\u0097");
        add("X-HTTP-Method-Override", "DELETE");
        add("Cookie", "a=b; q_session=x", "=");
        add("Range", "bytes=0-1");
        add("Expect", "200-ok");
        add("Content-Language", "x");
        add("Prefer", "x");
    }

    private static final List<String> IN_PATH = List.of(
            "x",
            "%20",
            "%00",
            "%2F",
            "a%2Fb",
            "..",
            ".",
            "%2e%2e",
            "%2e%2e%2fx",
            "%F0%9F%92%A5",
            "%ff",
            "%",
            "%zz",
            ";a=b",
            "x;y",
            "-1",
            "0",
            "me",
            "null",
            "undefined",
            "{id}",
            "*",
            "%25",
            "%5C",
            "a+b",
            "%0d%0aX:%20y",
            "1".repeat(300));

    private static final List<String> IN_QUERY = List.of(
            "",
            "x",
            "-1",
            "0",
            "1.5",
            "1e3",
            "2147483648",
            "true",
            "TRUE",
            "null",
            "%00",
            "%ff",
            "%",
            "%zz",
            "%F0%9F%92%A5",
            "%20",
            "+",
            "me",
            "2026-01-01",
            "2026-13-01",
            "10000-01-01",
            "2026-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "%2B999999999-01-01T00:00:00Z",
            "[]",
            "%5B%5D",
            "a,b",
            "x".repeat(501),
            "x".repeat(3000),
            "1,2",
            "W10",
            "bnVsbA");

    private static final List<String> EXTRA = List.of(
            "surprise=1",
            "=",
            "=x",
            "&",
            "a",
            "%zz=1",
            "%00=1",
            "limit[]=1",
            "limit=1&limit=2",
            "LIMIT=1",
            "q=x",
            "access_token=x",
            "%E5%AD%97=1",
            "a=b=c",
            ";",
            "?",
            "_method=DELETE");

    private final Values values;
    private final Random random;
    private final List<String> tokens;

    /**
     * Those that change heads.
     *
     * @param tokens good ones and others
     */
    HeadChanges(Values values, Random random, List<String> tokens) {
        this.values = values;
        this.random = random;
        this.tokens = tokens;
    }

    private static void add(String name, String... values) {
        for (var each : values) {
            HEADERS.add(new Sent.Header(name, each));
        }
    }

    Sent header(Sent sent) {
        return switch (random.nextInt(8)) {
            case 0 -> sent.withoutHeader("Authorization");
            case 1, 2 -> sent.with("Authorization", "Bearer " + values.any(tokens));
            case 3 -> sent.adding("Authorization", "Bearer " + values.any(tokens));
            case 4 -> sent.withoutHeader("If-Match");
            default -> {
                var header = values.any(HEADERS);
                yield sent.with(header.name(), header.value());
            }
        };
    }

    /** One value of the path is another, or one more part follows. */
    Sent path(Sent sent, Operation operation) {
        var parts = new ArrayList<>(List.of(sent.path().split("/", -1)));
        var places = IntStream.range(0, Math.min(parts.size(), operation.parts().size()))
                .filter(each -> Operation.isPlace(operation.parts().get(each)))
                .boxed()
                .toList();
        if (places.isEmpty() || random.nextInt(10) == 0) {
            return sent.withPath(sent.path()
                    + values.any(List.of("/", "//", "/x", "/.", "/..", "/%00", "/%2F", ";x", "%20", ".json")));
        }
        parts.set(values.any(places), random.nextInt(3) > 0 ? values.any(IN_PATH) : id());
        return sent.withPath(String.join("/", parts));
    }

    /** Somebody else's, one that there cannot be, or, seldom as it is waited for, one that there could be. */
    private String id() {
        return switch (random.nextInt(12)) {
            case 0 -> Ids.next().toString();
            case 1, 2 -> "fffffff0-0000-7000-8000-000000000000";
            case 3, 4 -> "6f9619ff-8b86-4011-b42d-00c04fc964ff";
            case 5 -> values.anyId().toUpperCase(Locale.ROOT);
            default -> values.anyId();
        };
    }

    Sent query(Sent sent, Operation operation) {
        var query = new ArrayList<>(sent.query());
        var declared = List.copyOf(operation.queries().entrySet());
        if (declared.isEmpty() || random.nextInt(5) == 0) {
            query.add(values.any(EXTRA));
        } else {
            var one = values.any(declared);
            query.removeIf(each -> each.startsWith(one.getKey() + "=") && random.nextInt(4) > 0);
            query.add(one.getKey()
                    + (random.nextInt(3) > 0
                            ? "=" + values.any(IN_QUERY)
                            : "="
                                    + encoded(values.fitting(one.getValue(), one.getKey())
                                            .asText())));
            if (random.nextInt(8) == 0) {
                query.add(query.getLast());
            }
        }
        return sent.withQuery(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

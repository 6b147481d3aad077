package cn.practice.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values as JSON writes them that nobody means, or that lie at the edge of what somebody may. */
final class Odd {

    private static final String ESCAPE = "\\u";

    private static final List<String> KINDS = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "\"\"",
            "\"x\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"a\":1}",
            "[1990,5,5]");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "-0",
            "1.0",
            "1.5",
            "1e2",
            "1e400",
            "-1e400",
            "1e-400",
            "01",
            "+1",
            ".5",
            "0x10",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(400),
            "9".repeat(1200),
            "\"1\"",
            "\"１\"",
            "true");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u3000",
            "x".repeat(10_000),
            "💥".repeat(60),
            "e\u0301".repeat(30),
            "Z" + "\u0335\u0338".repeat(40),
            ESCAPE + "202e" + "abc",
            ESCAPE + "2066" + "abc",
            ESCAPE + "0000",
            "a" + ESCAPE + "0000" + "b",
            ESCAPE + "0007",
            "a\\nb",
            "\\n\\n\\n\\n",
            "\\t",
            ESCAPE + "d800",
            ESCAPE + "dc00" + ESCAPE + "d800",
            ESCAPE + "feff",
            ESCAPE + "200b",
            ESCAPE + "ffff",
            ESCAPE + "00a0" + "名",
            "\\x",
            ESCAPE + "12",
            "' or 1=1 --",
            "%00",
            "../../x",
            "<b>x</b>",
            "{0}",
            "${x}",
            "#{x}",
            "null");

    private static final List<String> DAYS = List.of(
            "\"2026-11-26T16:00:00.000Z\"",
            "[1990,5,5]",
            "0",
            "1764115200",
            "1764115200000",
            "\"0000-01-01\"",
            "\"-0001-01-01\"",
            "\"9999-12-31\"",
            "\"10000-01-01\"",
            "\"+10000-01-01\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "\"2026-2-3\"",
            "\"20260203\"",
            "\"2026-W01-1\"",
            "\"2026-01-01 \"",
            "\"today\"");

    private static final List<String> INSTANTS = List.of(
            "\"2026-11-26\"",
            "\"2026-11-26T16:00\"",
            "\"2026-11-26T16:00:00\"",
            "\"2026-11-26T16:00:00+08:00\"",
            "\"2026-11-26T16:00:00+99:00\"",
            "\"2026-11-26T24:00:00Z\"",
            "\"2026-11-26T23:59:60Z\"",
            "\"2026-11-26T16:00:00.123456789123Z\"",
            "\"2026-11-26t16:00:00z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"+10000-01-01T00:00:00Z\"",
            "\"+999999999-01-01T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "1764115200",
            "1764115200.5",
            "1e20",
            "[2026,1,1]",
            "\"now\"");

    private static final List<String> IDS = List.of(
            "\"\"",
            "\"x\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-2-3-4-5\"",
            "\"6f9619ff-8b86-4011-b42d-00c04fc964ff\"",
            "\"6F9619FF-8B86-4011-B42D-00C04FC964FF\"",
            "\"{6f9619ff-8b86-4011-b42d-00c04fc964ff}\"",
            "\"6f9619ff8b864011b42d00c04fc964ff\"",
            "\"fffffff0-0000-7000-8000-000000000000\"",
            "\"me\"",
            "5");

    private Odd() {}

    /** Of another kind than any schema asks for, and at the edges of this one. */
    static List<String> of(JsonNode schema) {
        var odd = new ArrayList<>(KINDS);
        switch (schema.path("type").asText()) {
            case "integer", "number" -> {
                odd.addAll(NUMBERS);
                Stream.of("minimum", "maximum")
                        .filter(schema::has)
                        .map(schema::path)
                        .forEach(each -> {
                            odd.add(Long.toString(each.asLong() - 1));
                            odd.add(Long.toString(each.asLong()));
                            odd.add(Long.toString(each.asLong() + 1));
                        });
            }
            case "string" -> odd.addAll(texts(schema));
            default -> {}
        }
        return odd;
    }

    private static List<String> texts(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> DAYS;
            case "date-time" -> INSTANTS;
            case "uuid" -> IDS;
            default -> {
                int most = schema.path("maxLength").asInt(100);
                yield Stream.concat(
                                TEXTS.stream(),
                                Stream.of(
                                        "名".repeat(most),
                                        "名".repeat(most + 1),
                                        "𠮷".repeat(most),
                                        "x".repeat(most - 1) + "💥"))
                        .map(each -> "\"" + each + "\"")
                        .toList();
            }
        };
    }
}

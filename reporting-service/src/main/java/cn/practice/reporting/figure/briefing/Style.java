package cn.practice.reporting.figure.briefing;

import java.util.function.LongFunction;

/** How the large figures of the sentence are written. */
enum Style {
    EXACT,
    ROUNDED;

    static Style of(String name) {
        return switch (name) {
            case "exact" -> EXACT;
            case "rounded" -> ROUNDED;
            default -> throw new Refusals.StyleUnknown();
        };
    }

    String label() {
        return this == EXACT ? "exact" : "rounded";
    }

    String write(long value, LongFunction<String> rounding) {
        return this == EXACT ? Long.toString(value) : rounding.apply(value);
    }
}

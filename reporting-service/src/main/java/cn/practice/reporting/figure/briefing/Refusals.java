package cn.practice.reporting.figure.briefing;

import cn.practice.kit.problem.Refusal;

/** Why no sentence is written. */
final class Refusals {

    private Refusals() {}

    /** 400: the sentence is not written in this language. */
    static final class LanguageUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        LanguageUnknown() {
            super(400, "UNKNOWN_LANGUAGE");
            with("parameter", "lang");
        }
    }

    /** 400: neither exact nor rounded. */
    static final class StyleUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        StyleUnknown() {
            super(400, "UNKNOWN_STYLE");
            with("parameter", "style");
        }
    }
}

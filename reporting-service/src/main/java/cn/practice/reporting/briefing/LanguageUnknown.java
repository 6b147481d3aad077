package cn.practice.reporting.briefing;

import cn.practice.kit.problem.Refusal;

/** 400: the sentence is not written in this language. */
final class LanguageUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    LanguageUnknown() {
        super(400, "UNKNOWN_LANGUAGE");
    }
}

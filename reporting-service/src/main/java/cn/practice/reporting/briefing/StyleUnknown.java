package cn.practice.reporting.briefing;

import cn.practice.kit.problem.Refusal;

/** 400: neither exact nor rounded. */
final class StyleUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    StyleUnknown() {
        super(400, "UNKNOWN_STYLE");
    }
}

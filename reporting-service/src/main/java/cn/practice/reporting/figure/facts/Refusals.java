package cn.practice.reporting.figure.facts;

import static java.util.stream.Collectors.joining;

import cn.practice.kit.problem.Refusal;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.query.Measure;

/** Why facts are not listed. */
final class Refusals {

    private Refusals() {}

    /** 400: no measure of this name. */
    static final class MeasureUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        MeasureUnknown() {
            super(400, "UNKNOWN_MEASURE", names(", "), names("、"));
            with("parameter", "measure");
        }

        private static String names(String separator) {
            return Slices.MEASURES.stream().map(Measure::name).collect(joining(separator));
        }
    }
}

package cn.practice.reporting.figure.briefing;

import java.time.LocalDate;
import java.util.List;

/** One sentence, and what each of its figures consists of. */
public record BriefingView(
        String sentence, String lang, String style, LocalDate from, LocalDate to, List<Figure> figures) {

    /**
     * One figure of the sentence.
     *
     * @param text as it stands in the sentence
     * @param unit what is counted
     * @param by how its facts come to the value: their "sum", or the "distinct site" among them
     */
    public record Figure(String name, long value, String text, String unit, String by, String facts) {}
}

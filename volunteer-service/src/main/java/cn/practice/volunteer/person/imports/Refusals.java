package cn.practice.volunteer.person.imports;

import cn.practice.kit.problem.Refusal;
import java.util.List;

/** Why nobody is brought in from a sheet. */
final class Refusals {

    private Refusals() {}

    /** The first line is not one of headings that are known. */
    static final class SheetHeadings extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetHeadings(List<String> missing, List<String> unknown) {
            super(422, "SHEET_HEADINGS", String.join("、", missing), String.join("、", unknown));
            with("missing", missing);
            with("unknown", unknown);
        }
    }
}

package cn.practice.volunteer.person.imports;

import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in the caller's language what is wrong with a line. */
@ApplicationScoped
class LineTexts {

    private final Problems problems;

    LineTexts(Problems problems) {
        this.problems = problems;
    }

    RefusedLine say(int line, LineFault fault, @Nullable String acceptLanguage) {
        var language = problems.language(acceptLanguage);
        var heading = fault.field() == null
                ? ""
                : Heading.ofField(fault.field()).map(each -> each.in(language)).orElse(fault.field());
        var detail = problems.of(refusal(fault, heading), acceptLanguage, "").detail();
        return new RefusedLine(line, fault.field(), fault.code(), detail);
    }

    private static Refusal refusal(LineFault fault, String heading) {
        return switch (fault.code()) {
            case LINE_MISSING -> new LineRefusals.Missing(heading);
            case LINE_VALUE -> new LineRefusals.Value(heading);
            case LINE_SHORTENED -> new LineRefusals.Shortened(heading);
            case LINE_FORMULA -> new LineRefusals.Formula(heading);
            case LINE_MERGED -> new LineRefusals.Merged();
            case LINE_COLUMNS -> new LineRefusals.Overflow();
            case LINE_REPEATED -> new LineRefusals.Repeated(Objects.requireNonNullElse(fault.firstLine(), 0));
            case LINE_DOCUMENT -> new LineRefusals.Document();
            case LINE_UNFIT -> new LineRefusals.Unfit();
            case LINE_SITE_UNKNOWN -> new LineRefusals.SiteIsUnknown();
            case LINE_SITE_FORBIDDEN -> new LineRefusals.SiteForbidden();
        };
    }
}

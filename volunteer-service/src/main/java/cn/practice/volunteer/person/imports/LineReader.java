package cn.practice.volunteer.person.imports;

import cn.practice.kit.problem.Refusal;
import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.registration.Registration;
import cn.practice.volunteer.person.registration.Rules;
import cn.practice.volunteer.person.sheet.CellFault;
import cn.practice.volunteer.person.sheet.SheetLine;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a registration out of each line of a sheet. */
final class LineReader {

    private final Columns columns;
    private final @Nullable String site;
    private final LocalDate today;
    private final Validator validator;

    /**
     * A reader of one sheet.
     *
     * @param site of lines that name none
     */
    LineReader(Columns columns, @Nullable String site, LocalDate today, Validator validator) {
        this.columns = columns;
        this.site = site;
        this.today = today;
        this.validator = validator;
    }

    ReadLine read(SheetLine line) {
        try {
            var form = form(line);
            requireValid(form);
            requireFit(form);
            return ReadLine.of(line.number(), form);
        } catch (Unfit e) {
            return ReadLine.faulty(line.number(), e.fault);
        }
    }

    private Registration form(SheetLine line) {
        if (line.merged()) {
            throw new Unfit(LineFault.of(LineCode.LINE_MERGED));
        }
        if (columns.overflow(line)) {
            throw new Unfit(LineFault.of(LineCode.LINE_COLUMNS));
        }
        for (var each : Heading.values()) {
            requireWritten(line, each);
        }
        var type = text(line, Heading.DOCUMENT_TYPE);
        var ownSite = text(line, Heading.SITE);
        return new Registration(
                required(line, Heading.NAME),
                known(Values.sex(required(line, Heading.SEX)), Heading.SEX),
                birthDate(line),
                type.isEmpty() ? DocumentType.RESIDENT_ID : known(Values.documentType(type), Heading.DOCUMENT_TYPE),
                required(line, Heading.DOCUMENT_NUMBER).replace(" ", "").toUpperCase(Locale.ROOT),
                required(line, Heading.RESIDENCE_AREA),
                Values.phone(required(line, Heading.PHONE)),
                Values.several(text(line, Heading.SKILLS)),
                Values.several(text(line, Heading.SERVICE_CATEGORIES)).stream()
                        .map(each -> known(Values.category(each), Heading.SERVICE_CATEGORIES))
                        .toList(),
                ownSite.isEmpty() ? otherwise(site) : ownSite);
    }

    private void requireWritten(SheetLine line, Heading heading) {
        var fault = columns.cell(line, heading).fault();
        if (fault != null) {
            throw new Unfit(LineFault.of(code(fault), heading));
        }
    }

    private static LineCode code(CellFault fault) {
        return switch (fault) {
            case FORMULA -> LineCode.LINE_FORMULA;
            case SHORTENED -> LineCode.LINE_SHORTENED;
            case ERROR -> LineCode.LINE_VALUE;
        };
    }

    private LocalDate birthDate(SheetLine line) {
        return known(
                Values.day(required(line, Heading.BIRTH_DATE))
                        .or(() -> Optional.ofNullable(
                                columns.cell(line, Heading.BIRTH_DATE).day())),
                Heading.BIRTH_DATE);
    }

    private String text(SheetLine line, Heading heading) {
        try {
            return Text.line(columns.cell(line, heading).text());
        } catch (UnfitText e) {
            throw new Unfit(LineFault.of(LineCode.LINE_VALUE, heading));
        }
    }

    private String required(SheetLine line, Heading heading) {
        var text = text(line, heading);
        if (text.isEmpty()) {
            throw new Unfit(LineFault.of(LineCode.LINE_MISSING, heading));
        }
        return text;
    }

    private static String otherwise(@Nullable String site) {
        if (site == null) {
            throw new Unfit(LineFault.of(LineCode.LINE_MISSING, Heading.SITE));
        }
        return site;
    }

    private static <T> T known(Optional<T> value, Heading heading) {
        return value.orElseThrow(() -> new Unfit(LineFault.of(LineCode.LINE_VALUE, heading)));
    }

    private void requireValid(Registration form) {
        validator.validate(form).stream()
                .map(LineReader::field)
                .min(Comparator.naturalOrder())
                .ifPresent(field -> {
                    throw new Unfit(new LineFault(LineCode.LINE_VALUE, field, null));
                });
    }

    private static String field(ConstraintViolation<Registration> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    /** The rules of every registration, whose refusals become faults of the line. */
    private void requireFit(Registration form) {
        try {
            Rules.check(form, today);
        } catch (Refusal e) {
            throw new Unfit(
                    switch (e.code()) {
                        case "DOCUMENT_INVALID" -> LineFault.of(LineCode.LINE_DOCUMENT, Heading.DOCUMENT_NUMBER);
                        case "INVALID_FIELD" -> LineFault.of(LineCode.LINE_VALUE, Heading.BIRTH_DATE);
                        default -> LineFault.of(LineCode.LINE_UNFIT);
                    });
        }
    }

    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LineFault fault;

        Unfit(LineFault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }
}

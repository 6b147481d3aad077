package cn.practice.volunteer.person.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line.
 *
 * @param field that it is about, as registrations name it
 * @param firstLine that says the same
 */
record LineFault(
        LineCode code, @Nullable String field, @Nullable Integer firstLine) {

    static LineFault of(LineCode code) {
        return new LineFault(code, null, null);
    }

    static LineFault of(LineCode code, Heading heading) {
        return new LineFault(code, heading.field(), null);
    }

    static LineFault repeats(int line) {
        return new LineFault(LineCode.LINE_REPEATED, Heading.DOCUMENT_NUMBER.field(), line);
    }
}

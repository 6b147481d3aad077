package cn.practice.volunteer.person.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line that brings nobody in.
 *
 * @param line as the spreadsheet counts its rows, from 1
 * @param field that it is about, as registrations name it
 */
@Schema(name = "RefusedPersonLine")
record RefusedLine(
        @Schema(description = "as the spreadsheet counts its rows, from 1")
        int line,

        @Nullable @Schema(description = "that it is about, as a registration names it")
        String field,

        LineCode code,

        @Schema(description = "a sentence in the language asked for")
        String detail) {}

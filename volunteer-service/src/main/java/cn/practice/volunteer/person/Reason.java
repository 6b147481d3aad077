package cn.practice.volunteer.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why staff decide against somebody: a code, since an event would spread free text about a person. */
record Reason(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "one of the station's own codes, no free text", examples = "DOCUMENT_UNREADABLE")
        String reasonCode) {}

package cn.practice.volunteer.person.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How staff settle a claim, and why: a code, since an event would spread free text about a person. */
record Settlement(
        @NotNull Outcome outcome,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "one of the station's own codes, no free text", examples = "DOCUMENT_SEEN")
        String reasonCode) {}

package cn.practice.volunteer.person.decisions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom staff reject, and why: for all of them the same. */
@Schema(name = "Rejections")
record Rejections(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "each once")
        List<@NotNull UUID> ids,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "one of the station's own codes, no free text", examples = "DOCUMENT_UNREADABLE")
        String reasonCode) {}

package cn.practice.activity.reach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a head-count is to be taken back. */
public record NewReversal(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode,

        @Nullable @Size(max = 200) @Schema(description = "what shows that it is wrong")
        String source) {}

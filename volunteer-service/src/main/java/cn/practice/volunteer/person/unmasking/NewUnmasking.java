package cn.practice.volunteer.person.unmasking;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which number is to be seen, and what for. */
@Schema(name = "NewUnmasking")
record NewUnmasking(
        @NotNull NumberField field,

        @Nullable @Schema(description = "needed of everybody but the person themselves")
        UnmaskingReason reasonCode) {}

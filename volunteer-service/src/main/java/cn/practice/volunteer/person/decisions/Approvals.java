package cn.practice.volunteer.person.decisions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom staff approve. */
@Schema(name = "Approvals")
record Approvals(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "each once")
        List<@NotNull UUID> ids) {}

package cn.practice.volunteer.team;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.category.ServiceCategory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one may change of a team where it is. */
record TeamDetails(
        @NotNull @Size(max = 100) @Name String name,

        @Nullable @Schema(description = "what the team does; stays as it is where this is left out")
        ServiceCategory category) {}

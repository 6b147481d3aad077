package cn.practice.volunteer.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site is to be, from a request or a line of an import. */
@Schema(name = "NewSite")
record SitePlan(
        @NotNull @Pattern(regexp = CODE) @Schema(description = "12-digit administrative division code")
        String code,

        @NotBlank @Size(max = 100) @Pattern(regexp = NAME) String name,
        @NotNull SiteLevel level,

        @Nullable @Pattern(regexp = CODE) @Schema(description = "absent for a CENTER alone")
        String parentCode,

        @NotNull SiteKind kind) {

    static final String CODE = "[0-9]{12}";
    static final String NAME = "[^\\p{Cntrl}]*";

    /** A closed site opens again only where it stood. */
    boolean standsWhere(SitePlan other) {
        return level == other.level && Objects.equals(parentCode, other.parentCode);
    }
}

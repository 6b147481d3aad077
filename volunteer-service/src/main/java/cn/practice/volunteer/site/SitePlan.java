package cn.practice.volunteer.site;

import cn.practice.kit.text.Name;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site is to be, from a request or a line of an import. */
@Schema(name = "NewSite")
public record SitePlan(
        @NotNull @Pattern(regexp = CODE) @Schema(description = "12-digit administrative division code")
        String code,

        @NotNull @Size(max = 100) @Name String name,
        @NotNull SiteLevel level,

        @Nullable @Pattern(regexp = CODE) @Schema(description = "absent for a CENTER only")
        String parentCode,

        @NotNull SiteKind kind) {

    /** The form of a division code. */
    public static final String CODE = "[0-9]{12}";

    /** Whether its parent is an open site exactly one level above; a center has none. */
    public boolean fits(Function<String, Optional<SiteLevel>> levelOfOpenSite) {
        return parentCode == null
                ? level.isRoot()
                : levelOfOpenSite.apply(parentCode).filter(level::standsUnder).isPresent();
    }

    boolean standsWhere(SitePlan other) {
        return level == other.level && Objects.equals(parentCode, other.parentCode);
    }
}

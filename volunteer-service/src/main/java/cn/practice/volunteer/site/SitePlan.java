package cn.practice.volunteer.site;

import cn.practice.kit.text.Name;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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

        @NotNull SiteKind kind,
        @Nullable @Size(max = 200) @Name String address,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(description = Location.LONGITUDE)
        Double longitude,

        @Nullable @DecimalMin("-90") @DecimalMax("90") @Schema(description = Location.LATITUDE)
        Double latitude) {

    /** The form of a division code. */
    public static final String CODE = "[0-9]{12}";

    /** One of which nobody says where it is. */
    public SitePlan(String code, String name, SiteLevel level, @Nullable String parentCode, SiteKind kind) {
        this(code, name, level, parentCode, kind, null, null, null);
    }

    /** The same at another place. */
    public SitePlan at(Location location) {
        return new SitePlan(
                code, name, level, parentCode, kind, location.address(), location.longitude(), location.latitude());
    }

    Location location() {
        return Location.of(address, longitude, latitude);
    }

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

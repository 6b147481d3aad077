package cn.practice.volunteer.site;

import cn.practice.kit.text.Name;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one may change of a site; what is left out is known no longer. */
record SiteDetails(
        @NotNull @Size(max = 100) @Name String name,
        @Nullable @Size(max = 200) @Name String address,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(description = Location.LONGITUDE)
        Double longitude,

        @Nullable @DecimalMin("-90") @DecimalMax("90") @Schema(description = Location.LATITUDE)
        Double latitude) {

    Location location() {
        return Location.of(address, longitude, latitude);
    }
}

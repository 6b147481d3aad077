package cn.practice.volunteer.venue;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.site.Location;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a venue is to be; what is left out is not known. */
@Schema(name = "NewVenue")
record VenuePlan(
        @NotNull @Pattern(regexp = SitePlan.CODE) @Schema(description = "whose it is, and stays")
        String siteCode,

        @NotNull @Size(max = 100) @Name String name,
        @Nullable @Size(max = 200) @Name String address,

        @Nullable @DecimalMin("-180") @DecimalMax("180") @Schema(description = Location.LONGITUDE)
        Double longitude,

        @Nullable @DecimalMin("-90") @DecimalMax("90") @Schema(description = Location.LATITUDE)
        Double latitude,

        @Nullable @Min(1) @Max(100_000) @Schema(description = "how many it holds")
        Integer places) {

    Location location() {
        return Location.of(address, longitude, latitude);
    }
}

package cn.practice.volunteer.venue;

import cn.practice.volunteer.site.Location;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Venue")
record VenueView(
        UUID id,
        String siteCode,
        @Nullable String siteName,
        String name,
        @Nullable String address,
        @Nullable @Schema(description = Location.LONGITUDE) Double longitude,
        @Nullable @Schema(description = Location.LATITUDE) Double latitude,
        @Nullable @Schema(description = "how many it holds") Integer places,
        @JsonIgnore @Schema(hidden = true) long version) {

    static VenueView of(Venue venue, Map<String, String> siteNames) {
        var location = venue.location();
        return new VenueView(
                venue.id(),
                venue.siteCode(),
                siteNames.get(venue.siteCode()),
                venue.name(),
                location.address(),
                location.longitude(),
                location.latitude(),
                venue.places(),
                venue.version());
    }
}

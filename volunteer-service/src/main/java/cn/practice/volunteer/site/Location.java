package cn.practice.volunteer.site;

import cn.practice.kit.problem.Invalid;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where something is, as far as that is known; in degrees of WGS 84, which maps of China show shifted. */
@Embeddable
public record Location(
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public static final String LONGITUDE = "in degrees, WGS 84; together with latitude";
    public static final String LATITUDE = "in degrees, WGS 84; together with longitude";

    /** Nowhere that is known. */
    public static final Location UNKNOWN = new Location(null, null, null);

    /** Refuses one of the two degrees without the other. */
    public static Location of(@Nullable String address, @Nullable Double longitude, @Nullable Double latitude) {
        if ((longitude == null) != (latitude == null)) {
            throw new Invalid(longitude == null ? "longitude" : "latitude", "longitude and latitude together");
        }
        return new Location(address, longitude, latitude);
    }

    /** As a row has it, where nothing known is no value at all. */
    public static Location orUnknown(@Nullable Location stored) {
        return stored == null ? UNKNOWN : stored;
    }
}

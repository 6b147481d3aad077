package cn.practice.volunteer.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Site")
record SiteView(
        @Schema(description = "12-digit administrative division code")
        String code,

        String name,
        SiteLevel level,

        @Nullable @Schema(description = "absent of a CENTER")
        String parentCode,

        @Nullable String parentName,
        SiteKind kind,
        @Nullable String address,
        @Nullable @Schema(description = Location.LONGITUDE) Double longitude,
        @Nullable @Schema(description = Location.LATITUDE) Double latitude,
        @JsonIgnore @Schema(hidden = true) long version) {

    static SiteView of(Site site, Map<String, String> names) {
        var location = site.location();
        return new SiteView(
                site.code(),
                site.name(),
                site.level(),
                site.parentCode(),
                site.parentCode() == null ? null : names.get(site.parentCode()),
                site.kind(),
                location.address(),
                location.longitude(),
                location.latitude(),
                site.version());
    }
}

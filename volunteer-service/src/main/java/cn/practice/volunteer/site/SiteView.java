package cn.practice.volunteer.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Site")
record SiteView(
        String code,
        String name,
        SiteLevel level,
        @Nullable String parentCode,
        SiteKind kind,
        @JsonIgnore @Schema(hidden = true) long version) {

    static SiteView of(Site site) {
        return new SiteView(site.code(), site.name(), site.level(), site.parentCode(), site.kind(), site.version());
    }
}

package cn.practice.benchmark.fold;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One activity as all of its events classify it. */
record Work(
        UUID id,
        LocalDate day,
        String site,
        String ownerSite,
        UUID team,
        String kind,
        String form,
        @Nullable UUID campaign) {

    /** As the producer's record serialises. */
    String classification() {
        return "\"classification\":{\"siteCode\":\"" + site + "\",\"ownerSiteCode\":\"" + ownerSite + "\",\"teamId\":\""
                + team + "\",\"kind\":\"" + kind + "\",\"form\":\"" + form + "\""
                + (campaign == null ? "" : ",\"campaignId\":\"" + campaign + "\"") + ",\"countsAsService\":true}";
    }
}

package cn.practice.local.sample;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was held and is taken over: its reach by audience, and who served how long. */
record PastActivity(
        String externalId,
        String title,
        String kind,
        @Nullable String form,
        @Nullable String campaign,
        String siteCode,
        String ownerSiteCode,
        String team,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        List<Reached> reach,
        List<Served> served) {

    /** Person-times of one audience over one channel. */
    record Reached(String audience, String channel, int persons) {}

    /** A volunteer's minutes. */
    record Served(Person person, int minutes) {}
}

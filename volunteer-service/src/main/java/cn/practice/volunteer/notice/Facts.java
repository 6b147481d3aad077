package cn.practice.volunteer.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fills the sentence of a notice, and where more is to be seen.
 *
 * @param link an address of the API
 * @param title of the activity
 * @param name of the site or team
 */
record Facts(
        String link,
        @Nullable String title,
        @Nullable LocalDate day,
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        @Nullable String name,
        @Nullable String reasonCode) {}

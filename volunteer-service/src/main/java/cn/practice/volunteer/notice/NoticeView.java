package cn.practice.volunteer.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as its person sees it. */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        NoticeCode code,

        @Schema(description = "a sentence in the language asked for")
        String text,

        @Schema(description = "a path of this API where more is to be seen")
        String link,

        @Schema(description = "of the activity") @Nullable String title,

        @Nullable @Schema(description = "that it is about, in the district")
        LocalDate day,

        @Nullable @Schema(description = "of the shift") Instant startsAt,

        @Nullable @Schema(description = "of service that it is about")
        Integer minutes,

        @Nullable @Schema(description = "why, where somebody gave a reason")
        String reasonCode,

        @Schema(description = "when it happened") Instant at,
        NoticeState state) {

    static NoticeView of(Notice it, String text) {
        return new NoticeView(
                it.id(),
                it.code(),
                text,
                it.facts().link(),
                it.facts().title(),
                it.facts().day(),
                it.facts().startsAt(),
                it.facts().minutes(),
                it.facts().reasonCode(),
                it.at(),
                it.readAt() == null ? NoticeState.UNREAD : NoticeState.READ);
    }
}

package cn.practice.volunteer.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of notices, the latest first. */
@Schema(name = "NoticePage")
public record NoticePage(
        List<NoticeView> items,

        @Schema(description = "the cursor of the page that follows; absent on the last one") @Nullable
        String next,

        @Schema(description = "how many of all are unread") long unread) {}

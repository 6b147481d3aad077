package cn.practice.volunteer.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notices somebody has not read. */
@Schema(name = "UnreadNotices")
public record Unread(
        @Schema(description = "how many the caller still has")
        long unread) {}

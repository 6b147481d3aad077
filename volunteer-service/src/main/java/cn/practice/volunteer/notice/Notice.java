package cn.practice.volunteer.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to somebody, until it is put into words. */
record Notice(
        UUID id,
        NoticeCode code,
        Instant at,
        Facts facts,
        @Nullable Instant readAt) {}

package cn.practice.volunteer.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has read a notice. */
@Schema(description = "whether the person has read it")
enum NoticeState {
    UNREAD,
    READ
}

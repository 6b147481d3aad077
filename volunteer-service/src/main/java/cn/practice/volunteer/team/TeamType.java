package cn.practice.volunteer.team;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 机关分队, 村（社区）分队 or 社会组织队伍. */
@Schema(description = "of an office (机关), of a village or community (村、社区), of a social organisation (社会组织)")
public enum TeamType {
    DEPARTMENT,
    VILLAGE,
    SOCIAL
}

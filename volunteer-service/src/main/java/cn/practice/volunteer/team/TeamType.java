package cn.practice.volunteer.team;

/** 机关分队, 村（社区）分队 or 社会组织队伍. */
public enum TeamType {
    DEPARTMENT,
    VILLAGE,
    SOCIAL
}

package cn.practice.volunteer.team;

/** 机关分队 or 村（社区）分队. */
public enum TeamType {
    DEPARTMENT,
    VILLAGE
}

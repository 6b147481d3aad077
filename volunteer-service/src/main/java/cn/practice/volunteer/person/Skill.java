package cn.practice.volunteer.person;

/** What staff certify that a volunteer can do. */
public enum Skill {
    LECTURER
}

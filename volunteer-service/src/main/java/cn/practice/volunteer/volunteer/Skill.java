package cn.practice.volunteer.volunteer;

/** What staff certify that a volunteer can do. */
enum Skill {
    LECTURER
}

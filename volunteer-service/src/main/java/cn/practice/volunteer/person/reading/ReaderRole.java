package cn.practice.volunteer.person.reading;

/** As what somebody has seen the data of somebody else. */
enum ReaderRole {
    STAFF,
    LEADER,
    ADMIN,
    AUDITOR
}

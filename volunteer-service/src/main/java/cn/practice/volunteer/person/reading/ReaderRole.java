package cn.practice.volunteer.person.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody has seen the data of somebody else. */
@Schema(description = "as what somebody acted when they saw the data")
enum ReaderRole {
    STAFF,
    LEADER,
    ADMIN,
    AUDITOR
}

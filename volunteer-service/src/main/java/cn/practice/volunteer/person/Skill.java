package cn.practice.volunteer.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff certify that a volunteer can do. */
@Schema(description = "what staff certify")
public enum Skill {
    LECTURER
}

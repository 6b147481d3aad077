package cn.practice.volunteer.person;

import java.util.UUID;

/** A registration that may be another's: which record stands against it, and by what. */
public record Collision(Kind kind, UUID holder) {

    /** What two records have in common: the document, or name, birth date and phone. */
    public enum Kind {
        DOCUMENT,
        DUPLICATE
    }
}

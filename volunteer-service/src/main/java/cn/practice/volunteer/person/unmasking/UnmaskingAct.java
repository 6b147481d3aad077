package cn.practice.volunteer.person.unmasking;

import cn.practice.kit.trail.Act;

/** What staff do to see a whole number, one act for each so that the trail says which. */
enum UnmaskingAct implements Act {
    VOLUNTEER_PHONE_UNMASKED,
    VOLUNTEER_DOCUMENT_UNMASKED;

    static UnmaskingAct of(NumberField field) {
        return switch (field) {
            case PHONE -> VOLUNTEER_PHONE_UNMASKED;
            case DOCUMENT -> VOLUNTEER_DOCUMENT_UNMASKED;
        };
    }
}

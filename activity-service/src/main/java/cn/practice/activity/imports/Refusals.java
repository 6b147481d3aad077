package cn.practice.activity.imports;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** Why an import, or an item of it, is refused. */
final class Refusals {

    private Refusals() {}

    /** Some items are refused, so that none was proposed. */
    static final class ImportRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportRefused(List<ImportReport.Row> rows) {
            super(422, "IMPORT_REFUSED", rows.size());
            with("refused", rows);
        }
    }

    /** Only what took place is imported. */
    static final class NotHeld extends Refusal {
        private static final long serialVersionUID = 1L;

        NotHeld() {
            super(422, "NOT_HELD");
        }
    }

    /** It is not over. */
    static final class NotPast extends Refusal {
        private static final long serialVersionUID = 1L;

        NotPast() {
            super(422, "NOT_PAST");
        }
    }

    /** The same person twice in one activity. */
    static final class DuplicateVolunteer extends Refusal {
        private static final long serialVersionUID = 1L;

        DuplicateVolunteer() {
            super(422, "DUPLICATE_VOLUNTEER");
        }
    }

    /** The same externalId twice in one request. */
    static final class DuplicateItem extends Refusal {
        private static final long serialVersionUID = 1L;

        DuplicateItem() {
            super(422, "DUPLICATE_ITEM");
        }
    }

    /** Taken over before with other content: a correction is not an import. */
    static final class AlreadyImported extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyImported() {
            super(409, "ALREADY_IMPORTED");
        }
    }

    /** One activity counts the same audience on the same channel twice. */
    static final class DuplicateHeadCount extends Refusal {
        private static final long serialVersionUID = 1L;

        DuplicateHeadCount() {
            super(422, "DUPLICATE_HEAD_COUNT");
        }
    }

    /** A proposal is of one site, whose staff decide it. */
    static final class SeveralOwners extends Refusal {
        private static final long serialVersionUID = 1L;

        SeveralOwners() {
            super(422, "SEVERAL_OWNERS");
        }
    }

    /** It waits in another proposal. */
    static final class AlreadyProposed extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyProposed(UUID importId) {
            super(409, "ALREADY_PROPOSED");
            with("importId", importId);
        }
    }

    /** Minutes of more than a day are no one's day's work. */
    static final class LongerThanADay extends Refusal {
        private static final long serialVersionUID = 1L;

        LongerThanADay() {
            super(422, "LONGER_THAN_A_DAY");
        }
    }

    /** Nobody proposes what credits them. */
    static final class MakerAmongAttendees extends Refusal {
        private static final long serialVersionUID = 1L;

        MakerAmongAttendees() {
            super(422, "MAKER_AMONG_ATTENDEES");
        }
    }

    /** Nobody checks what credits them; their account may have become known after they did. */
    static final class CheckerAmongAttendees extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckerAmongAttendees() {
            super(422, "CHECKER_AMONG_ATTENDEES");
        }
    }

    /** Only who is an approved volunteer now is recorded for what was before. */
    static final class AttendeeNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        AttendeeNotApproved(KnownVolunteer person) {
            super(422, "ATTENDEE_NOT_APPROVED", person.number());
            with("volunteerId", person.id());
        }
    }

    /** The person was suspended on that day. */
    static final class SuspendedThen extends Refusal {
        private static final long serialVersionUID = 1L;

        SuspendedThen(KnownVolunteer person) {
            super(422, "SUSPENDED_THEN", person.number());
            with("volunteerId", person.id());
        }
    }

    /** The person serves in another activity of the same proposal at that time. */
    static final class LinesOverlap extends Refusal {
        private static final long serialVersionUID = 1L;

        LinesOverlap(UUID volunteerId) {
            super(422, "LINES_OVERLAP");
            with("volunteerId", volunteerId);
        }
    }

    /** Only what was applied to the end is taken back. */
    static final class ImportNotApplied extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportNotApplied() {
            super(409, "IMPORT_NOT_APPLIED");
        }
    }

    /** It is to be taken back for another reason. */
    static final class OtherImportReversal extends Refusal {
        private static final long serialVersionUID = 1L;

        OtherImportReversal(UUID reversalId) {
            super(409, "OTHER_IMPORT_REVERSAL");
            with("reversalId", reversalId);
        }
    }
}

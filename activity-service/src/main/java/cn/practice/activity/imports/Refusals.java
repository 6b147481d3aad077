package cn.practice.activity.imports;

import cn.practice.kit.problem.Refusal;
import java.util.List;

/** Why an import, or an item of it, is refused. */
final class Refusals {

    private Refusals() {}

    /** Some items are refused, so that none was taken over. */
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
}

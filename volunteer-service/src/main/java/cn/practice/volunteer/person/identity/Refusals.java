package cn.practice.volunteer.person.identity;

import cn.practice.kit.problem.Refusal;

/** Why a document is not accepted. */
final class Refusals {

    private Refusals() {}

    /** The number does not fit its type or the person; it is never repeated. */
    static final class DocumentInvalid extends Refusal {
        private static final long serialVersionUID = 1L;

        private final Mismatch mismatch;

        DocumentInvalid(Mismatch mismatch) {
            super(422, "DOCUMENT_INVALID");
            this.mismatch = mismatch;
            with("reason", mismatch);
        }

        Mismatch mismatch() {
            return mismatch;
        }
    }

    /** What does not fit: the number itself, or the birth date or sex that it holds. */
    enum Mismatch {
        NUMBER,
        BIRTH_DATE,
        SEX
    }
}

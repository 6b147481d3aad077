package cn.practice.volunteer.person.identity;

import cn.practice.kit.problem.Refusal;

/** Why a document is not accepted. */
final class Refusals {

    private Refusals() {}

    /** The number does not fit its type or the person; it is never repeated. */
    static final class DocumentInvalid extends Refusal {
        private static final long serialVersionUID = 1L;

        DocumentInvalid(String reason) {
            super(422, "DOCUMENT_INVALID");
            with("reason", reason);
        }
    }
}

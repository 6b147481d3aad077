package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** The document number does not fit its type or the person's data; the number itself is never repeated. */
final class DocumentInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    DocumentInvalid(String reason) {
        super(422, "DOCUMENT_INVALID");
        with("reason", reason);
    }
}

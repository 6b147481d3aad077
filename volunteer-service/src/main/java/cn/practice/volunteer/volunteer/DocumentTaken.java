package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** Somebody is registered with this document. */
final class DocumentTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    DocumentTaken() {
        super(409, "DOCUMENT_TAKEN");
    }
}

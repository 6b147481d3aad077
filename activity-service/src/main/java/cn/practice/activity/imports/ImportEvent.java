package cn.practice.activity.imports;

import cn.practice.kit.identity.By;
import java.time.LocalDate;
import java.util.UUID;

/** What is told about imports, on the topic of the activities; what they count has events of its own. */
sealed interface ImportEvent {

    /** Past activities of a site wait for somebody else to agree to all of them. */
    record ImportProposed(
            UUID importId,
            String siteCode,
            int activities,
            int attendances,
            int minutes,
            String reasonCode,
            String documentKind,
            LocalDate documentDay,
            String evidenceRef,
            String evidenceDigest)
            implements ImportEvent {}

    /** Somebody else has agreed, and they are applied one after the other. */
    record ImportApproved(UUID importId, String siteCode) implements ImportEvent {}

    /** Somebody else has checked them and does not agree. */
    record ImportRejected(UUID importId, String siteCode, String reasonCode) implements ImportEvent {}

    /** All of it is taken back; an event of its own follows for whatever it counted. */
    record ImportReversed(UUID importId, String siteCode, String reasonCode, By madeBy) implements ImportEvent {}
}

package cn.practice.volunteer.person;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;

/** Why somebody does not count as a volunteer, or is not decided about. */
final class Refusals {

    private Refusals() {}

    /** The account belongs to a volunteer already. */
    static final class AlreadyRegistered extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyRegistered() {
            super(409, "ALREADY_REGISTERED");
        }
    }

    /** Another record holds the document, which staff are told and people who register are not. */
    static final class DocumentTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        DocumentTaken() {
            super(409, "DOCUMENT_TAKEN");
        }
    }

    /** Somebody else may be the same person or have the same document, which staff settle first. */
    static final class ClaimOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        ClaimOpen() {
            super(409, "CLAIM_OPEN");
        }
    }

    /** Under 14 a guardian must have consented, from 14 to 17 a legal representative. */
    static final class GuardianConsent extends Refusal {
        private static final long serialVersionUID = 1L;

        GuardianConsent() {
            super(422, "GUARDIAN_CONSENT");
        }
    }

    /** Nobody decides about themselves. */
    static final class SelfApproval extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfApproval() {
            super(403, "SELF_APPROVAL");
        }
    }

    /** Whoever enrolled somebody does not decide about them. */
    static final class EnrolledByYourself extends Refusal {
        private static final long serialVersionUID = 1L;

        EnrolledByYourself() {
            super(403, "ENROLLED_BY_YOURSELF");
        }
    }

    /** The decision does not follow from where the registration stands. */
    static final class VolunteerState extends Refusal {
        private static final long serialVersionUID = 1L;

        VolunteerState(VolunteerStatus status) {
            super(409, "VOLUNTEER_STATE");
            with("state", status);
        }
    }

    /** The account is not registered as a volunteer. */
    static final class NotRegistered extends Refusal {
        private static final long serialVersionUID = 1L;

        NotRegistered() {
            super(409, "NOT_REGISTERED");
        }
    }

    /** Whoever asks what is theirs has nothing here: the account is not registered as a volunteer. */
    static final class NobodyRegistered extends Refusal {
        private static final long serialVersionUID = 1L;

        NobodyRegistered() {
            super(404, "NOT_REGISTERED");
        }
    }

    /** The request names a volunteer who does not exist. */
    static final class VolunteerUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        VolunteerUnknown(UUID id) {
            super(422, "VOLUNTEER_UNKNOWN", id);
        }
    }

    /** The request names a volunteer who is not approved. */
    static final class MemberNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        MemberNotApproved(VolunteerStatus status) {
            super(409, "MEMBER_NOT_APPROVED");
            with("state", status);
        }
    }

    /** The volunteer to be appointed is not approved. */
    static final class AppointeeNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        AppointeeNotApproved(VolunteerStatus status) {
            super(409, "APPOINTEE_NOT_APPROVED");
            with("state", status);
        }
    }

    /** The volunteer to be appointed was enrolled and cannot sign in. */
    static final class AppointeeWithoutAccount extends Refusal {
        private static final long serialVersionUID = 1L;

        AppointeeWithoutAccount() {
            super(409, "APPOINTEE_WITHOUT_ACCOUNT");
        }
    }

    /** Whoever acts for a site or team is approved, so the appointment ends first. */
    static final class StillAppointed extends Refusal {
        private static final long serialVersionUID = 1L;

        StillAppointed() {
            super(409, "STILL_APPOINTED");
        }
    }

    /** The caller is a volunteer, and only approved ones may do this. */
    static final class VolunteerNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        VolunteerNotApproved(VolunteerStatus status) {
            super(403, "VOLUNTEER_NOT_APPROVED");
            with("state", status);
        }
    }
}

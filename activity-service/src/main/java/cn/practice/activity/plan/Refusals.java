package cn.practice.activity.plan;

import cn.practice.kit.problem.Refusal;

/** Why what is asked of an activity cannot be. */
final class Refusals {

    private Refusals() {}

    /** The team belongs neither to the owning site nor to one below it. */
    static final class TeamNotOfOwner extends Refusal {
        private static final long serialVersionUID = 1L;

        TeamNotOfOwner() {
            super(422, "TEAM_NOT_OF_OWNER");
        }
    }

    /** It takes place neither at the owning site nor at one below it. */
    static final class SiteNotOfOwner extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteNotOfOwner() {
            super(422, "SITE_NOT_OF_OWNER");
        }
    }

    /** A draft is neither held nor counted. */
    static final class NotPublished extends Refusal {
        private static final long serialVersionUID = 1L;

        NotPublished() {
            super(409, "NOT_PUBLISHED");
        }
    }

    /** It has not begun. */
    static final class NotStarted extends Refusal {
        private static final long serialVersionUID = 1L;

        NotStarted() {
            super(409, "NOT_STARTED");
        }
    }
}

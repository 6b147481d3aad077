package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** The parent is missing, closed or not exactly one level above. */
final class ParentUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    ParentUnfit(SiteLevel level) {
        super(422, "PARENT_UNFIT", level);
    }
}

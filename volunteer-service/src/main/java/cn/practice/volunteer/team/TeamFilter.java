package cn.practice.volunteer.team;

import cn.practice.kit.problem.InvalidParameter;
import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import cn.practice.volunteer.category.ServiceCategory;
import org.jspecify.annotations.Nullable;

/** Which teams a list is asked for; what is absent does not narrow it. */
record TeamFilter(
        @Nullable TeamType type,
        @Nullable ServiceCategory category,
        @Nullable String site,
        @Nullable String part,
        boolean namesakes) {

    /** Refuses a part of a name that no name has. */
    static @Nullable String part(@Nullable String q) {
        if (q == null) {
            return null;
        }
        try {
            var part = Text.line(q);
            if (!part.isEmpty()) {
                return part;
            }
        } catch (UnfitText e) {
            // as one that is empty
        }
        throw new InvalidParameter("q");
    }
}

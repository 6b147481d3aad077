package cn.practice.volunteer.person.decisions;

import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.Problems;
import cn.practice.volunteer.person.Standings;
import cn.practice.volunteer.person.VolunteerStatus;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many decisions in one request, each by the rules of one and in a transaction of its own: what is refused of one undoes
 * nothing of another, and no two requests wait for each other both ways.
 */
@ApplicationScoped
class Decisions {

    private final Standings standings;
    private final ReadScope scope;
    private final Problems problems;

    Decisions(Standings standings, ReadScope scope, Problems problems) {
        this.standings = standings;
        this.scope = scope;
        this.problems = problems;
    }

    Decided approve(List<UUID> ids, @Nullable String language) {
        return decide(ids, language, "approval", standings::approveUnseen);
    }

    Decided reject(List<UUID> ids, String reasonCode, @Nullable String language) {
        return decide(ids, language, "rejection", id -> standings.rejectUnseen(id, reasonCode));
    }

    private Decided decide(
            List<UUID> ids, @Nullable String language, String what, Function<UUID, VolunteerStatus> decision) {
        scope.requireStaff();
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new Invalid("ids", "each id once");
        }
        return new Decided(
                ids.stream().map(id -> decide(id, language, what, decision)).toList());
    }

    private Decided.One decide(
            UUID id, @Nullable String language, String what, Function<UUID, VolunteerStatus> decision) {
        try {
            return new Decided.One(id, decision.apply(id), null);
        } catch (RuntimeException e) {
            var refusal = Problems.refusalIn(e).orElseThrow(() -> e);
            return new Decided.One(id, null, problems.of(refusal, language, "/volunteers/" + id + "/" + what));
        }
    }
}

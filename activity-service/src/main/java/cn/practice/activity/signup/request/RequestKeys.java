package cn.practice.activity.signup.request;

import cn.practice.activity.signup.decision.Candidate;
import cn.practice.activity.signup.decision.Candidate.Known;
import cn.practice.activity.signup.decision.Candidate.RequestKey;
import cn.practice.activity.signup.decision.Candidate.Unknown;
import cn.practice.activity.signup.decision.Outcome;
import cn.practice.activity.signup.decision.Outcome.Entered;
import cn.practice.activity.signup.decision.Outcome.Refused;
import cn.practice.activity.signup.decision.Outcome.Repeated;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which request made or met which sign-up: a repeated key finds it again, even when it was withdrawn. */
@ApplicationScoped
class RequestKeys {

    private final Sql sql;

    RequestKeys(Sql sql) {
        this.sql = sql;
    }

    /** The sign-ups that earlier requests with the same keys made or met. */
    Map<RequestKey, SignUp> met(List<Candidate> candidates) {
        var asked = candidates.stream()
                .flatMap(candidate -> key(candidate).stream())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        """
                        select k.key, s.* from sign_up_key k join sign_up s on s.id = k.sign_up_id
                         where (k.shift_id, k.volunteer_id, k.key) in
                               (select * from unnest(?::uuid[], ?::uuid[], ?::text[]))""",
                        row -> {
                            var signUp = SignUp.read(row);
                            return new Met(
                                    new RequestKey(signUp.shiftId(), signUp.volunteerId(), row.text("key")), signUp);
                        },
                        Column.of(asked, RequestKey::shiftId),
                        Column.of(asked, RequestKey::volunteerId),
                        Column.of(asked, RequestKey::key))
                .stream()
                .collect(Collectors.toMap(Met::key, Met::signUp));
    }

    /** Keeps the keys of those that made or met a sign-up now. */
    void keep(List<Candidate> candidates, List<Outcome> outcomes) {
        var rows = new ArrayList<Met>();
        for (int i = 0; i < candidates.size(); i++) {
            var key = key(candidates.get(i));
            var signUp = signUp(outcomes.get(i));
            if (key.isPresent() && signUp.isPresent()) {
                rows.add(new Met(key.get(), signUp.get()));
            }
        }
        if (!rows.isEmpty()) {
            sql.update(
                    """
                    insert into sign_up_key (shift_id, volunteer_id, key, sign_up_id)
                    select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) on conflict do nothing""",
                    Column.of(rows, each -> each.key.shiftId()),
                    Column.of(rows, each -> each.key.volunteerId()),
                    Column.of(rows, each -> each.key.key()),
                    Column.of(rows, each -> each.signUp.id()));
        }
    }

    private static Optional<RequestKey> key(Candidate candidate) {
        return switch (candidate) {
            case Known known -> known.key();
            case Unknown unknown -> Optional.empty();
        };
    }

    private static Optional<SignUp> signUp(Outcome outcome) {
        return switch (outcome) {
            case Entered(var signUp, var position) -> Optional.of(signUp);
            case Repeated(var signUp) -> Optional.of(signUp);
            case Refused refused -> Optional.empty();
        };
    }

    private record Met(RequestKey key, SignUp signUp) {}
}

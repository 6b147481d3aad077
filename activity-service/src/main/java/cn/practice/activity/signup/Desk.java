package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.signup.Outcome.Entered;
import cn.practice.activity.signup.Outcome.Refused;
import cn.practice.activity.signup.Outcome.Repeated;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides a batch of requests in one transaction: locks persons, then shifts, reads in sets, decides, writes in sets. */
@ApplicationScoped
class Desk {

    /** A transaction that takes longer is rolled back. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Sql sql;
    private final Books books;
    private final KnownVolunteers volunteers;
    private final Trail trail;

    Desk(Sql sql, Books books, KnownVolunteers volunteers, Trail trail) {
        this.sql = sql;
        this.books = books;
        this.volunteers = volunteers;
        this.trail = trail;
    }

    /** The outcomes in the order of the requests, committed. */
    List<Outcome> decide(List<Asked> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<Outcome> decideLocked(List<Asked> arrived) {
        var known = volunteers.lock(named(arrived), unnamed(arrived));
        var requests = identified(arrived, known);
        var persons = known.stream().map(KnownVolunteer::id).toList();
        var open = books.open(distinct(requests, Asked::shiftId));
        var situation = new Situation(open, byId(known), live(persons, open), met(requests), books.hazardous());
        var outcomes = Decisions.decide(situation, requests);
        if (!books.close(open.values())) {
            throw new IllegalStateException("a sign-up met another one that the locks should have shown");
        }
        keepKeys(requests, outcomes);
        keepActs(requests, outcomes);
        return outcomes;
    }

    private static List<UUID> named(List<Asked> requests) {
        return requests.stream()
                .map(Asked::volunteerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The accounts of those who ask for themselves. */
    private static List<UUID> unnamed(List<Asked> requests) {
        return requests.stream()
                .filter(each -> each.volunteerId() == null)
                .map(Asked::by)
                .distinct()
                .toList();
    }

    private static List<Asked> identified(List<Asked> requests, List<KnownVolunteer> known) {
        // somebody may have registered anew under an account that was freed: the later of two is he
        var bySubject = known.stream()
                .collect(Collectors.toMap(KnownVolunteer::subject, KnownVolunteer::id, (earlier, later) -> later));
        return requests.stream()
                .map(each -> {
                    var person = each.volunteerId() == null ? bySubject.get(each.by()) : each.volunteerId();
                    return person == null ? each : each.as(person);
                })
                .toList();
    }

    private static Map<UUID, KnownVolunteer> byId(List<KnownVolunteer> known) {
        return known.stream().collect(Collectors.toMap(KnownVolunteer::id, Function.identity()));
    }

    private List<SignUp> live(Collection<UUID> persons, Map<UUID, Book> open) {
        var earliest = open.values().stream()
                .map(book -> book.shift().period().startsAt())
                .min(Instant::compareTo);
        if (earliest.isEmpty()) {
            return List.of();
        }
        return sql.list("""
                select * from sign_up
                 where volunteer_id = any(?::uuid[]) and state in ('CONFIRMED', 'WAITLISTED') and ends_at > ?""", SignUp::read, Column.of(persons), earliest.get());
    }

    private Map<Asked.Wish, SignUp> met(List<Asked> requests) {
        var keyed = requests.stream()
                .filter(each -> each.key() != null && each.volunteerId() != null)
                .toList();
        var met = new HashMap<Asked.Wish, SignUp>();
        if (!keyed.isEmpty()) {
            sql.list(
                            """
                            select k.key, s.* from sign_up_key k join sign_up s on s.id = k.sign_up_id
                             where (k.shift_id, k.volunteer_id, k.key) in
                                   (select * from unnest(?::uuid[], ?::uuid[], ?::text[]))""",
                            Met::read,
                            Column.of(keyed, Asked::shiftId),
                            Column.of(keyed, Asked::person),
                            Column.of(keyed, Asked::key))
                    .forEach(each -> met.put(each.wish, each.signUp));
        }
        return met;
    }

    private void keepKeys(List<Asked> requests, List<Outcome> outcomes) {
        var rows = new ArrayList<Met>();
        for (int i = 0; i < requests.size(); i++) {
            var signUp = signUpOf(outcomes.get(i));
            if (requests.get(i).key() != null && signUp != null) {
                rows.add(new Met(requests.get(i).wish(), signUp));
            }
        }
        if (!rows.isEmpty()) {
            sql.update(
                    """
                    insert into sign_up_key (shift_id, volunteer_id, key, sign_up_id)
                    select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) on conflict do nothing""",
                    Column.of(rows, each -> each.wish.shiftId()),
                    Column.of(rows, each -> each.wish.volunteerId()),
                    Column.of(rows, each -> each.wish.key()),
                    Column.of(rows, each -> each.signUp.id()));
        }
    }

    private void keepActs(List<Asked> requests, List<Outcome> outcomes) {
        var forOthers = new ArrayList<SignUp>();
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).forAnother() && outcomes.get(i) instanceof Entered(var signUp, var position)) {
                forOthers.add(signUp);
            }
        }
        trail.keepAll(Act.SIGNED_UP_FOR_ANOTHER, forOthers, SignUp::signedUpBy, SignUp::id);
    }

    private static @Nullable SignUp signUpOf(Outcome outcome) {
        return switch (outcome) {
            case Entered(var signUp, var position) -> signUp;
            case Repeated(var signUp) -> signUp;
            case Refused refused -> null;
        };
    }

    private static List<UUID> distinct(List<Asked> requests, Function<Asked, UUID> id) {
        return List.copyOf(requests.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private record Met(Asked.Wish wish, SignUp signUp) {

        static Met read(Row row) throws SQLException {
            var signUp = SignUp.read(row);
            return new Met(new Asked.Wish(signUp.shiftId(), signUp.volunteerId(), row.text("key")), signUp);
        }
    }
}

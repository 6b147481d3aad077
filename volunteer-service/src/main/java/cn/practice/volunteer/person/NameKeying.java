package cn.practice.volunteer.person;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.person.naming.NameKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Fills at the start what finds by their names those who registered before it was kept, a thousand at a time; a replica
 * waits for the thousand of another, so none serves before all are filled.
 */
@Startup
@Singleton
class NameKeying {

    private static final int TOGETHER = 1_000;
    private static final String SEPARATOR = " ";

    private static final String NEXT = """
            select id, name from volunteer
             where name_terms is null and name is not null order by id limit ? for update""";
    private static final String FILL = """
            update volunteer
               set name_key = found.written, name_pinyin = found.pinyin, name_initials = found.initials,
                   name_terms = string_to_array(found.terms, ' ')
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as found (id, written, pinyin, initials, terms)
             where volunteer.id = found.id""";

    private final Sql sql;

    NameKeying(Sql sql) {
        this.sql = sql;
        fill();
    }

    /** Gives how many were filled. */
    final int fill() {
        var filled = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::fillNext);
            filled += some;
        } while (some > 0);
        return filled;
    }

    private int fillNext() {
        var people = sql.list(NEXT, row -> new Named(row.id("id"), NameKeys.of(row.text("name"))), TOGETHER);
        if (!people.isEmpty()) {
            fill(people);
        }
        return people.size();
    }

    private void fill(List<Named> people) {
        sql.update(
                FILL,
                Column.of(people, Named::id),
                Column.of(people, each -> each.keys().written()),
                Column.of(people, each -> each.keys().pinyin()),
                Column.of(people, each -> each.keys().initials()),
                // no term has a space, so that a set of sets is one of texts
                Column.of(people, each -> String.join(SEPARATOR, each.keys().terms())));
    }

    private record Named(UUID id, NameKeys keys) {}
}

package cn.practice.volunteer.person;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.person.identity.PhoneKeys;
import cn.practice.volunteer.person.identity.SealedNumbers;
import cn.practice.volunteer.person.identity.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Fills what finds the phones of those who registered before it was kept, a thousand at a time; a replica waits for the
 * thousand of another, so none serves before all are filled.
 */
@ApplicationScoped
class PhoneKeying {

    private static final int TOGETHER = 1_000;

    private static final String NEXT = Rekeying.SEALED + " where phone_hash is null order by id limit ? for update";
    private static final String FILL = """
            update volunteer set phone_hash = found.hash, phone_tail = found.tail
              from unnest(?::uuid[], ?::bytea[], ?::text[]) as found (id, hash, tail)
             where volunteer.id = found.id""";

    private final Sql sql;

    PhoneKeying(Sql sql) {
        this.sql = sql;
    }

    /** Gives how many were filled. */
    int fill(Vault vault) {
        var filled = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> fillNext(vault));
            filled += some;
        } while (some > 0);
        return filled;
    }

    private int fillNext(Vault vault) {
        var people = sql.list(NEXT, Rekeying::read, TOGETHER);
        if (!people.isEmpty()) {
            fill(people, people.stream().map(each -> each.phoneKeys(vault)).toList());
        }
        return people.size();
    }

    private void fill(List<SealedNumbers> people, List<PhoneKeys> phones) {
        sql.update(
                FILL,
                Column.of(people, SealedNumbers::person),
                Column.of(phones, PhoneKeys::hash),
                Column.of(phones, PhoneKeys::tail));
    }
}

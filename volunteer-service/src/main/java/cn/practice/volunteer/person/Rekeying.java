package cn.practice.volunteer.person;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.PhoneKeys;
import cn.practice.volunteer.person.identity.SealedNumbers;
import cn.practice.volunteer.person.identity.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Puts everybody under another master key, a thousand at a time. Those under it are left alone, so that it can be
 * interrupted and begun again, and two replicas do not disturb each other.
 */
@ApplicationScoped
class Rekeying {

    private static final int TOGETHER = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    static final String SEALED =
            "select id, document_type, wrapped_key, document_hash, sealed_document, sealed_phone from volunteer";
    private static final String NEXT = SEALED + " where id > ? order by id limit ? for update";
    private static final String NEWEST = SEALED + " order by id desc limit 1";
    private static final String MOVE = """
            update volunteer
               set wrapped_key = moved.key, document_hash = moved.hash, phone_hash = moved.phone, phone_tail = moved.tail
              from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[]) as moved (id, key, hash, phone, tail)
             where volunteer.id = moved.id""";

    private final Sql sql;

    Rekeying(Sql sql) {
        this.sql = sql;
    }

    /** Gives how many were moved; ends at the first person whom neither key opens. */
    int move(Vault former, Vault now) {
        var moved = 0;
        var batch = moveNext(BEFORE_ALL, former, now);
        while (!batch.seen().isEmpty()) {
            moved += batch.moved();
            batch = moveNext(batch.seen().getLast().person(), former, now);
        }
        return moved;
    }

    /** Refuses a master key that is not that of the registered people. */
    void demandUnder(Vault now) {
        sql.find(NEWEST, Rekeying::read).filter(not(now)).ifPresent(each -> {
            throw new IllegalStateException("PRACTICE_KEYS_MASTER does not open the registered people:"
                    + " set the key that was used so far, or give that one as PRACTICE_KEYS_FORMER");
        });
    }

    private Batch moveNext(UUID after, Vault former, Vault now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var seen = sql.list(NEXT, Rekeying::read, after, TOGETHER);
            var moved = seen.stream()
                    .filter(not(now))
                    .map(each -> each.moved(former, now))
                    .toList();
            if (!moved.isEmpty()) {
                write(moved, now);
            }
            return new Batch(seen, moved.size());
        });
    }

    private static Predicate<SealedNumbers> not(Vault vault) {
        return each -> !each.isUnder(vault);
    }

    static SealedNumbers read(Row row) throws SQLException {
        return new SealedNumbers(
                row.id("id"),
                row.constant(DocumentType.class, "document_type"),
                row.bytes("wrapped_key"),
                row.bytes("document_hash"),
                row.bytes("sealed_document"),
                row.bytes("sealed_phone"));
    }

    private void write(List<SealedNumbers> moved, Vault now) {
        var phones = moved.stream().map(each -> each.phoneKeys(now)).toList();
        sql.update(
                MOVE,
                Column.of(moved, SealedNumbers::person),
                Column.of(moved, SealedNumbers::wrappedKey),
                Column.of(moved, SealedNumbers::documentHash),
                Column.of(phones, PhoneKeys::hash),
                Column.of(phones, PhoneKeys::tail));
    }

    private record Batch(List<SealedNumbers> seen, int moved) {}
}

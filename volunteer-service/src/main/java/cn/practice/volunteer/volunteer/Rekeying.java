package cn.practice.volunteer.volunteer;

import cn.practice.volunteer.privacy.Vault;
import cn.practice.volunteer.volunteer.Identities.Kept;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts everybody under another master key, some hundreds at a time. Whoever is under it already is left alone, so one that
 * was interrupted is begun again, and two replicas do not disturb each other.
 */
@ApplicationScoped
class Rekeying {

    private static final int TOGETHER = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;

    Rekeying(AgroalDataSource database) {
        this.database = database;
    }

    /** How many were moved from a former key; one whose key neither of them wraps ends it. */
    int move(Vault former, Vault now) {
        int moved = 0;
        var last = BEFORE_ALL;
        var some = next(last, former, now);
        while (some.last != null) {
            moved += some.moved;
            last = some.last;
            some = next(last, former, now);
        }
        return moved;
    }

    /** Ends the start of a service whose key is not that of those who are registered. */
    void demandUnder(Vault now) {
        var newest = QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return read(connection, "order by id desc limit 1");
            }
        });
        newest.stream()
                .filter(each -> !now.wrapped(each.wrappedKey(), each.id()))
                .forEach(each -> {
                    throw new IllegalStateException(
                            "PRACTICE_KEYS_MASTER does not open who is registered: it must be the key"
                                    + " that was used so far, or that one must be in PRACTICE_KEYS_FORMER");
                });
    }

    private Some next(UUID after, Vault former, Vault now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                var all =
                        read(connection, "where id > '%s' order by id limit %d for update".formatted(after, TOGETHER));
                var strangers = all.stream()
                        .filter(each -> !now.wrapped(each.wrappedKey(), each.id()))
                        .map(each -> Identities.under(now, former, each))
                        .toList();
                write(connection, strangers);
                return new Some(all.isEmpty() ? null : all.getLast().id(), strangers.size());
            }
        });
    }

    private static List<Kept> read(Connection connection, String which) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, document_type, wrapped_key, document_hash, sealed_document from volunteer "
                                + which)) {
            var kept = new ArrayList<Kept>();
            while (rows.next()) {
                kept.add(new Kept(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getBytes(3),
                        rows.getBytes(4),
                        rows.getBytes(5)));
            }
            return kept;
        }
    }

    private static void write(Connection connection, List<Kept> moved) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update volunteer set wrapped_key = moved.key, document_hash = moved.hash
                  from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as moved (id, key, hash)
                 where volunteer.id = moved.id""")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", moved.stream().map(Kept::id).toArray()));
            statement.setArray(2, bytes(connection, moved, Kept::wrappedKey));
            statement.setArray(3, bytes(connection, moved, Kept::documentHash));
            statement.executeUpdate();
        }
    }

    private static Array bytes(Connection connection, List<Kept> all, Function<Kept, byte[]> part) throws SQLException {
        return connection.createArrayOf("bytea", all.stream().map(part).toArray(byte[][]::new));
    }

    /** The last of those looked at, if there was any, and how many of them were moved. */
    private record Some(@Nullable UUID last, int moved) {}
}

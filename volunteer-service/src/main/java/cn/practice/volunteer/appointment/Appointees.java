package cn.practice.volunteer.appointment;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Everybody who was ever appointed: a person's row orders and numbers the events about their appointments. */
@ApplicationScoped
class Appointees {

    private static final String LOCK = """
            insert into appointee (subject, version) values (?, 0)
            on conflict (subject) do update set version = appointee.version""";
    private static final String NEXT_VERSION =
            "update appointee set version = version + 1 where subject = ? returning version";

    private final Sql sql;

    Appointees(Sql sql) {
        this.sql = sql;
    }

    /** Locks the person until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(UUID subject) {
        sql.update(LOCK, subject);
    }

    /** The version of what is told next about a person who is locked. */
    @Transactional(TxType.MANDATORY)
    long count(UUID subject) {
        return sql.list(NEXT_VERSION, row -> row.count("version"), subject).getFirst();
    }
}

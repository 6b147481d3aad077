package cn.practice.volunteer.appointment;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Everybody who was ever appointed: a person's row orders and numbers the events about their appointments. */
@ApplicationScoped
class Appointees {

    private static final String NEXT_VERSION = """
            insert into appointee (subject, version) values (?, 1)
            on conflict (subject) do update set version = appointee.version + 1
            returning version""";

    private final Sql sql;

    Appointees(Sql sql) {
        this.sql = sql;
    }

    /** Locks the person until the transaction ends and gives the version of what is told next. */
    @Transactional(TxType.MANDATORY)
    long lockAndCount(UUID subject) {
        return sql.list(NEXT_VERSION, row -> row.count("version"), subject).getFirst();
    }
}

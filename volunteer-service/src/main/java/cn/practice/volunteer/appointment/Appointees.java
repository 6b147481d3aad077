package cn.practice.volunteer.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** The people who were ever appointed; a person's row orders and numbers the events about his appointments. */
@ApplicationScoped
class Appointees {
    private static final String NEXT_VERSION = """
            insert into appointee (subject, version) values (:subject, 1)
            on conflict (subject) do update set version = appointee.version + 1
            returning version
            """;

    private final Session database;

    Appointees(Session database) {
        this.database = database;
    }

    /** Locks the person until the transaction ends and gives the version of what is told next. */
    @Transactional(Transactional.TxType.MANDATORY)
    long lockAndCount(UUID subject) {
        return database.createNativeQuery(NEXT_VERSION, Long.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }
}

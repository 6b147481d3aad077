package cn.practice.reporting.feed;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Copies;
import jakarta.enterprise.context.ApplicationScoped;

/** The one transaction of a draft: journal, facts, totals, positions, copies, and a word to every open stream. */
@ApplicationScoped
class FoldTransaction {

    private final Database database;
    private final Copies copies;
    /** Which generation the last one went to, and so most likely the next one. */
    private volatile long likely;

    FoldTransaction(Database database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    /** An empty draft, to be made before the transaction, which then takes no longer than the database needs. */
    FoldBatch draft() {
        return new FoldBatch(likely);
    }

    /** Folds a draft into the live generation; says how many of its events were new. */
    int fold(FoldBatch draft, Claims claims) {
        return database.write(connection -> {
            // shared, so that replicas fold side by side; a rebuild that moves the pointer waits for them, and they for
            // it
            var live = Generations.holdLive(connection);
            likely = live;
            claims.hold(connection, draft.next().keySet());
            int added = new GenerationWriter(live, Slots.take(connection)).add(connection, draft);
            copies.apply(connection, draft.copied());
            Statement.of("select pg_notify(?, ?)", FoldSignal.CHANNEL, FoldSignal.word(draft.followed()))
                    .one(connection, row -> added);
            return added;
        });
    }

    Database database() {
        return database;
    }
}

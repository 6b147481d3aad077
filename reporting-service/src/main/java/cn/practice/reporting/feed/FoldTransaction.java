package cn.practice.reporting.feed;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Copies;
import jakarta.enterprise.context.ApplicationScoped;

/** The transaction that folds a batch: journal, facts, totals, positions and copies, and a signal to open streams. */
@ApplicationScoped
class FoldTransaction {

    private final Database database;
    private final Copies copies;
    /** The generation of the last batch, and most likely of the next one. */
    private volatile long likely;

    FoldTransaction(Database database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    /** An empty batch, to be filled before the transaction begins. */
    FoldBatch begin() {
        return new FoldBatch(likely);
    }

    /** Folds a batch into the live generation; says how many of its events were new. */
    int fold(FoldBatch batch, Claims claims) {
        return database.write(connection -> {
            // shared: replicas fold side by side, and only a rebuild that moves the pointer waits for them
            var live = Generations.holdLive(connection);
            likely = live;
            claims.hold(connection, batch.next().keySet());
            int added = new GenerationWriter(live, Slots.take(connection)).add(connection, batch);
            copies.apply(connection, batch.copied());
            Statement.of("select pg_notify(?, ?)", FoldSignal.CHANNEL, FoldSignal.word(batch.followed()))
                    .one(connection, row -> added);
            return added;
        });
    }

    Database database() {
        return database;
    }
}

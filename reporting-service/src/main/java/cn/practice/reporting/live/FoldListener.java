package cn.practice.reporting.live;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.FoldSignal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears of the folds of all replicas on a connection of its own, and opens it again when it breaks. */
@ApplicationScoped
class FoldListener {

    private static final Logger LOG = Logger.getLogger(FoldListener.class);

    private final Database database;
    private final Streams streams;
    private final StreamTraces traces;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FoldListener(Database database, Streams streams, StreamTraces traces) {
        this.database = database;
        this.streams = streams;
        this.traces = traces;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("fold-listener").daemon().start(this::listenUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void listenUntilStopped() {
        try {
            do {
                try {
                    database.use(this::listen);
                } catch (DatabaseFault e) {
                    LOG.warnf("not hearing of folds: %s", e.getMessage());
                }
            } while (!stopping.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listen(Connection connection) throws SQLException {
        Statement.of("listen " + FoldSignal.CHANNEL).run(connection);
        // something may have been folded while nobody listened
        streams.changed();
        var notifications = connection.unwrap(PGConnection.class);
        while (stopping.getCount() > 0) {
            var heard = notifications.getNotifications(1000);
            if (heard != null && heard.length > 0) {
                Arrays.stream(heard).map(PGNotification::getParameter).forEach(traces::heard);
                streams.changed();
            }
        }
        return true;
    }
}

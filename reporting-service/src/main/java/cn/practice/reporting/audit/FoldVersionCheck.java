package cn.practice.reporting.audit;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.feed.Slices;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Derives figures of another version of the fold anew as soon as the service runs; the old ones answer until then. */
@ApplicationScoped
class FoldVersionCheck {

    private static final Logger LOG = Logger.getLogger(FoldVersionCheck.class);

    private final Database database;
    private final Audits audits;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FoldVersionCheck(Database database, Audits audits) {
        this.database = database;
        this.audits = audits;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("fold-version").start(this::rebuildUntilCurrent);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void rebuildUntilCurrent() {
        try {
            while (!isCurrent() && !stopping.await(5, TimeUnit.SECONDS)) {
                try {
                    audits.start("fold version " + Slices.VERSION, true);
                } catch (RuntimeException e) {
                    // the log or the database is away, or an audit is running: it is tried again
                    LOG.infof("rebuild for version %d of the fold waits: %s", Slices.VERSION, e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCurrent() {
        try {
            return database.use(Generations::state).foldVersion() == Slices.VERSION;
        } catch (DatabaseFault e) {
            return false;
        }
    }
}

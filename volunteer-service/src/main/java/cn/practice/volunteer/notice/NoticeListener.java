package cn.practice.volunteer.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.kit.sql.Statement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears of the notices that any replica has made, on a connection of its own, and opens it again when it breaks. */
@ApplicationScoped
class NoticeListener {

    private static final Logger LOG = Logger.getLogger(NoticeListener.class);
    private static final long BEAT = Duration.ofSeconds(10).toNanos();
    private static final int LOOK_MILLIS = 1000;

    private final Database database;
    private final NoticeStreams streams;
    private final CountDownLatch stopping = new CountDownLatch(1);

    NoticeListener(Database database, NoticeStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("notice-listener").daemon().start(this::listenUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        streams.closeAll();
    }

    private void listenUntilStopped() {
        try {
            do {
                try {
                    database.use(this::listen);
                } catch (DatabaseFault e) {
                    LOG.warnf("not hearing of notices: %s", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("notices could not be shown", e);
                }
            } while (!stopping.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listen(Connection connection) throws SQLException {
        Statement.of("listen " + NoticeStore.CHANNEL).run(connection);
        streams.catchUp();
        var notifications = connection.unwrap(PGConnection.class);
        long beaten = System.nanoTime();
        while (stopping.getCount() > 0) {
            var heard = notifications.getNotifications(LOOK_MILLIS);
            if (heard != null && heard.length > 0) {
                streams.show(added(heard));
            }
            if (System.nanoTime() - beaten > BEAT) {
                beaten = System.nanoTime();
                streams.beat();
            }
        }
        return true;
    }

    private static Map<UUID, List<UUID>> added(PGNotification[] heard) {
        return Arrays.stream(heard)
                .map(each -> each.getParameter().split(" ", 2))
                .collect(groupingBy(
                        each -> UUID.fromString(each[0]), mapping(each -> UUID.fromString(each[1]), toList())));
    }
}

package cn.practice.reporting.feed;

import cn.practice.kit.mark.Applied;
import cn.practice.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the log is folded, by whichever replica. */
@ApplicationScoped
class FoldedPositions implements Applied {

    private final Database database;

    FoldedPositions(Database database) {
        this.database = database;
    }

    @Override
    public Map<TopicPartition, Long> positions() {
        return database.read(connection -> Generations.positions(connection, Generations.live(connection)));
    }
}

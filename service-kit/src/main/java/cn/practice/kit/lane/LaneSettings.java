package cn.practice.kit.lane;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many lanes there are for each kind of request, and how much each of them takes. */
@ApplicationScoped
public class LaneSettings {

    private final int count;
    private final int queue;
    private final int batch;
    private final Duration patience;

    LaneSettings(
            @ConfigProperty(name = "practice.lanes.count") int count,
            @ConfigProperty(name = "practice.lanes.queue") int queue,
            @ConfigProperty(name = "practice.lanes.batch") int batch,
            @ConfigProperty(name = "practice.lanes.patience") Duration patience) {
        this.count = count;
        this.queue = queue;
        this.batch = batch;
        this.patience = patience;
    }

    int count() {
        return count;
    }

    int queue() {
        return queue;
    }

    int batch() {
        return batch;
    }

    Duration patience() {
        return patience;
    }
}

package cn.practice.kit.mark;

import cn.practice.kit.kafka.Topics;
import cn.practice.kit.time.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Up to when everything that the services this one listens to have recorded is known here. */
@ApplicationScoped
public class KnownUpTo {

    private final List<String> topics;
    private final Map<String, Progress> services = new HashMap<>();
    private volatile @Nullable Instant upTo;

    KnownUpTo(@ConfigProperty(name = "practice.marks.of") Optional<List<String>> services) {
        topics = services.orElse(List.of()).stream().map(Topics::marksOf).toList();
        topics.forEach(topic -> this.services.put(topic, new Progress()));
    }

    /** The topics of the marks that it goes by. */
    List<String> topics() {
        return topics;
    }

    /** Everything recorded before this instant is known; nothing is said before the first mark of each was reached. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(upTo);
    }

    /** How old what is known is; zero where no mark was ever reached. */
    public Duration age() {
        var known = upTo;
        return known == null ? Duration.ZERO : Duration.between(known, MachineClock.now());
    }

    synchronized void add(String topic, Mark mark) {
        var progress = services.get(topic);
        if (progress != null) {
            progress.add(mark, MachineClock.now());
        }
    }

    synchronized boolean waits() {
        return services.values().stream().anyMatch(Progress::waits);
    }

    synchronized void reach(Map<TopicPartition, Long> positions) {
        services.values().forEach(each -> each.reach(positions));
        upTo = earliest(services.values());
    }

    private static @Nullable Instant earliest(Collection<Progress> all) {
        return all.stream().anyMatch(each -> each.upTo() == null)
                ? null
                : all.stream()
                        .map(Progress::upTo)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}

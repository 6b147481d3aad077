package cn.practice.local;

import cn.practice.local.client.Callers;
import cn.practice.local.sample.Replicas;
import cn.practice.local.sample.SampleLoader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Loads the sample district once. A load that was cut off is done again for the same day, and finds what is there. */
public record Sample(Home home, Suite suite, Progress progress) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Loads it unless it is there. */
    public void loadOnce(Instant now) throws IOException {
        var marker = home.sample().resolve("loaded");
        if (Files.exists(marker)) {
            return;
        }
        new SampleLoader(Callers.of(suite.endpoints()), replicas(), day(now), now, progress::say).load();
        Files.writeString(marker, now.toString());
    }

    private LocalDate day(Instant now) throws IOException {
        Path begun = home.sample().resolve("day");
        if (!Files.exists(begun)) {
            Files.createDirectories(home.sample());
            Files.writeString(begun, LocalDate.ofInstant(now, ZONE).toString());
        }
        return LocalDate.parse(Files.readString(begun));
    }

    private Replicas replicas() {
        return new Replicas() {
            @Override
            public URI activity(String name, Duration clockOffset) {
                return suite.startActivityReplica(name, clockOffset);
            }

            @Override
            public URI volunteer(String name, Duration clockOffset) {
                return suite.startVolunteerReplica(name, clockOffset);
            }

            @Override
            public void end(Set<String> names) {
                names.forEach(name -> Thread.startVirtualThread(() -> suite.end(name)));
            }
        };
    }
}

package cn.practice.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.local.Home;
import cn.practice.local.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The launcher as its user meets it: a process that is started, killed, started again and asked to go. */
class UpIT {

    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration ENDED = Duration.ofSeconds(40);

    private final Home home = new Home(Path.of("target", "up", UUID.randomUUID().toString()));
    private final int offset = Launched.freeOffset();
    private final List<Launched> started = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        for (var each : started) {
            var all = each.children();
            each.launcher().destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void comesBackOnKeptDataAfterItWasKilledAndLeavesNothingBehind() throws IOException {
        var killed = up();
        await().atMost(READY).until(killed::isReady);
        var orphans = killed.children();
        assertThat(killed.said()).contains("sample district:", "past activities taken over");
        var before = sentence();

        killed.launcher().destroyForcibly();
        var again = up();
        await().atMost(READY).until(again::isReady);
        assertThat(again.said()).contains("left over from an earlier run").doesNotContain("sample district:");
        // three services, Kafka, the identity provider, PostgreSQL and its own
        assertThat(orphans).hasSizeGreaterThan(6);
        await().atMost(ENDED).until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(ENDED).ignoreExceptions().until(() -> sentence().equals(before));

        activityService().destroyForcibly();
        await().atMost(READY).until(() -> again.said().contains("starting activity-service again, 1 of 2"));
        await().atMost(READY).ignoreExceptions().until(this::answers);

        endsWithEverythingItStarted(again);
    }

    @Test
    void endsPostgresThatIsJustStarting() throws IOException {
        var cutOff = up();
        await().atMost(ENDED).until(() -> Files.exists(home.root().resolve("pg")));
        endsWithEverythingItStarted(cutOff);
        assertThat(home.root().resolve("pg").resolve("postmaster.pid")).doesNotExist();
    }

    private Launched up() throws IOException {
        var launched = Launched.up(home, offset);
        started.add(launched);
        return launched;
    }

    // As Ctrl-C and an operator do it.
    private static void endsWithEverythingItStarted(Launched launched) {
        var children = launched.children();
        launched.launcher().destroy();
        await().atMost(ENDED).until(() -> !launched.launcher().isAlive());
        assertThat(launched.said()).contains("ended");
        assertThat(children).isNotEmpty();
        await().atMost(ENDED).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ProcessHandle activityService() throws IOException {
        var pid = Files.readString(home.root().resolve("run").resolve("activity-service.pid"))
                .split(" ", 2)[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private boolean answers() throws IOException {
        return Api.anonymous(home.endpoints().activity()).get("/kinds").status() == 200;
    }

    private String sentence() throws IOException {
        var briefing = Api.anonymous(home.endpoints().reporting()).get("/briefing?lang=zh-CN&style=exact");
        return briefing.expect(200).text("sentence");
    }
}

package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {

    private static final List<String> LONG_LIVED = List.of("sleep", "600");

    @TempDir
    Path directory;

    private Home home = new Home(Path.of("."));

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(directory);
        home.prepare();
    }

    @Test
    void endsWhatAKilledLauncherLeftRunning() throws IOException {
        var child = Child.start("orphan", home, LONG_LIVED, Map.of());

        new LeftOvers(home).end(Progress.on(System.out, true));

        assertThat(child.isAlive()).isFalse();
        assertThat(home.run().resolve("orphan.pid")).doesNotExist();
    }

    @Test
    void endsARehearsalWithoutAskingIt() throws IOException {
        var asked = directory.resolve("asked");
        var script = "trap 'touch " + asked + "' TERM; while :; do sleep 0.1; done";
        var child = Child.start("kafka-rehearsal", home, List.of("sh", "-c", script), Map.of());

        new LeftOvers(home).end(Progress.on(System.out, true));

        assertThat(child.isAlive()).isFalse();
        assertThat(asked).doesNotExist();
    }

    @Test
    void leavesAnotherProcessThatWasGivenTheSameIdAlone() throws IOException {
        var child = Child.start("stranger", home, LONG_LIVED, Map.of());
        Files.writeString(home.run().resolve("stranger.pid"), child.process().pid() + " " + Instant.EPOCH);

        new LeftOvers(home).end(Progress.on(System.out, true));

        assertThat(child.isAlive()).isTrue();
        child.kill();
    }

    @Test
    void survivesATornFile() throws IOException {
        var torn = Files.writeString(home.run().resolve("torn.pid"), "12");

        new LeftOvers(home).end(Progress.on(System.out, true));

        assertThat(torn).doesNotExist();
    }
}

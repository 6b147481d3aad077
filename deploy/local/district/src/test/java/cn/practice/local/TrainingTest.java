package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a small program of the JDK that stays until it is told to go. */
class TrainingTest {

    private static final String NAME = "files";
    private static final String READY = "Serving ";

    @TempDir
    Path directory;

    private Home home = new Home(Path.of("."));
    private Program program = new Program(Path.of("."), List.of(), List.of());
    private Children children = new Children(home, _ -> {});

    @BeforeEach
    void prepare() throws IOException {
        home = new Home(directory);
        home.prepare();
        home.forgetCaches(NAME);
        program = new Program(
                home.cache(NAME, "0"),
                List.of("-XX:+UseSerialGC", "-Xmx64m"),
                List.of("-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0"));
        children = new Children(home, _ -> {});
    }

    @AfterEach
    void end() {
        children.endAll(Set.of());
    }

    @Test
    void makesACacheThatTheJvmRefusedAgain() throws IOException {
        Files.writeString(program.cache(), "of another kind");

        assertThat(startDropsItsCache()).isTrue();
        assertThat(program.cache()).doesNotExist();

        train(child -> new LogWatch(home.log(child.name()), 0).await(READY, child, Progress.on(System.out, true)));

        assertThat(program.cache()).exists();
        assertThat(startDropsItsCache()).isFalse();
        assertThat(program.command()).contains("-XX:AOTCache=" + program.cache());
    }

    @Test
    void makesNothingMoreOnceTheSuiteEnds() {
        var failure = catchThrowable(() -> train(_ -> children.endAll(Set.of())));

        assertThat(failure).isInstanceOf(StartFailed.class);
        assertThat(program.cache()).doesNotExist();
    }

    private boolean startDropsItsCache() {
        var log = LogWatch.fromNow(home.log(NAME));
        var child = children.start(NAME, program.command(), Map.of());
        log.await(READY, child, Progress.on(System.out, true));
        boolean dropped = program.dropRefusedCache(log);
        children.end(NAME);
        return dropped;
    }

    private void train(Consumer<Child> use) {
        new Training(home, children, Progress.on(System.out, true), () -> {})
                .of(() -> List.of(new Rehearsal(NAME, program, Map.of(), use)));
    }
}

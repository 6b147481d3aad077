package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    Path directory;

    private Home home = new Home(Path.of("."));
    private Path jar = Path.of(".");

    @BeforeEach
    void build() throws IOException {
        home = new Home(directory);
        jar = home.app("activity-service").resolve("quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "first");
    }

    @Test
    void usesACacheThatFitsAndNoneOfAnotherBuild() throws IOException {
        var program = program("-Xmx384m");
        Files.createDirectories(program.cache().getParent());
        Files.writeString(program.cache(), "cache");
        assertThat(program.command()).contains("-XX:AOTCache=" + program.cache());

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(program("-Xmx384m").command()).noneMatch(argument -> argument.startsWith("-XX:AOT"));
    }

    @Test
    void takesACacheMadeWithOtherFlagsForAnother() {
        assertThat(program("-Xmx384m").cache())
                .isEqualTo(program("-Xmx384m").cache())
                .isNotEqualTo(program("-Xmx256m").cache());
    }

    @Test
    void forgetsTheCachesOfEarlierBuildsAndNobodyElses() throws IOException {
        home.forgetCaches("kafka");
        var old = Files.writeString(home.cache("kafka", "00000000"), "old");
        var cutOff = Files.writeString(home.draft("kafka.notes"), "half");
        var other = Files.writeString(home.cache("identity", "00000000"), "other");

        home.forgetCaches("kafka");

        assertThat(List.of(old, cutOff)).noneMatch(Files::exists);
        assertThat(other).exists();
    }

    private Program program(String heap) {
        return new Programs(home).service("activity-service", List.of(heap));
    }
}

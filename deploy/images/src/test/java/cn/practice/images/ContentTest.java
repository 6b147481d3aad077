package cn.practice.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    @TempDir
    Path directory;

    @Test
    void isTheSameWheneverAndWhereverFilesWereWritten() throws IOException {
        var one = tree("one", "app.jar", "bytes");
        var other = tree("other", "app.jar", "bytes");
        Files.setLastModifiedTime(other.resolve("lib/app.jar"), FileTime.fromMillis(0));

        assertThat(Content.of(List.of(one))).isEqualTo(Content.of(List.of(other)));
    }

    @Test
    void changesWithAByteOrAName() throws IOException {
        var known = Content.of(List.of(tree("known", "app.jar", "bytes")));

        assertThat(Content.of(List.of(tree("bytes", "app.jar", "bytez")))).isNotEqualTo(known);
        assertThat(Content.of(List.of(tree("name", "application.jar", "bytes"))))
                .isNotEqualTo(known);
    }

    private Path tree(String name, String file, String bytes) throws IOException {
        var root = directory.resolve(name);
        Files.createDirectories(root.resolve("lib"));
        Files.writeString(root.resolve("lib").resolve(file), bytes);
        return root;
    }
}

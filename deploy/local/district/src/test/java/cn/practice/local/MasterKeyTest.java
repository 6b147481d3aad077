package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        var file = directory.resolve("keys").resolve("master");

        var key = MasterKey.at(file);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(MasterKey.at(file)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

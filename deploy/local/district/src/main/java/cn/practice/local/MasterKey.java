package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps every person's key: made once for this directory, readable by its owner alone. */
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    static String at(Path file) throws IOException {
        if (!Files.exists(file)) {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            keep(file, Base64.getEncoder().encodeToString(key));
        }
        return Files.readString(file).strip();
    }

    // Written aside and moved, so that a killed first start leaves a whole key or none.
    private static void keep(Path file, String key) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var draft = Files.createTempFile(
                directory,
                "master",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package cn.practice.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** One launcher at a time per directory; the system lets go of the lock even when the launcher is killed. */
final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock of(Home home) throws IOException {
        var file = home.run().resolve("lock");
        var owner = home.run().resolve("owner");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
                return new RunLock(channel);
            }
        } catch (OverlappingFileLockException heldHere) {
            // falls through: it makes no difference who holds it
        }
        channel.close();
        var pid = Files.exists(owner) ? Files.readString(owner) : "unknown";
        throw new StartFailed(
                "a suite is already running here (pid " + pid + "): use it, or end it with Ctrl-C in its terminal");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

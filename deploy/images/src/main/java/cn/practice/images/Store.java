package cn.practice.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A place of their own for images and containers, so that those of the machine are left alone. */
public record Store(Path checkout, Path directory) {

    static Store in(Path checkout) {
        var store = new Store(checkout, checkout.resolve(".local/images"));
        try {
            Files.createDirectories(store.directory);
            Files.writeString(store.storage(), """
                    [storage]
                    driver = "overlay"
                    graphroot = "%1$s/storage"
                    runroot = "%1$s/run"
                    """.formatted(store.directory));
            // what works where neither systemd nor a journal is at hand
            Files.writeString(store.containers(), """
                    [containers]
                    default_ulimits = ["nofile=20000:20000", "nproc=20000:20000"]
                    [engine]
                    runtime = "runc"
                    cgroup_manager = "cgroupfs"
                    events_logger = "file"
                    """);
            Files.deleteIfExists(store.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    /** The programs of the machine, told of this place. */
    public Commands commands() {
        return new Commands(
                checkout,
                log(),
                Map.of(
                        "CONTAINERS_STORAGE_CONF", storage().toString(),
                        "CONTAINERS_CONF", containers().toString(),
                        "SOURCE_DATE_EPOCH", Image.EPOCH));
    }

    public Path log() {
        return directory.resolve("images.log");
    }

    private Path storage() {
        return directory.resolve("storage.conf");
    }

    private Path containers() {
        return directory.resolve("containers.conf");
    }
}

package cn.practice.images;

import cn.practice.local.Progress;
import cn.practice.local.StartFailed;
import cn.practice.local.client.Unexpected;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** What a person at the terminal asked for: done, or ended with the reason and a status other than 0. */
public final class Command {

    private Command() {}

    /** Does it with the store of this checkout, and ends the program. */
    public static void run(String checkout, BiConsumer<Store, Progress> command) {
        var store = Store.in(Path.of(checkout).toAbsolutePath());
        try {
            command.accept(store, Progress.on(System.out, false));
            System.exit(0);
        } catch (Failed | StartFailed | Unexpected | UncheckedIOException failure) {
            System.err.println("suite: " + failure.getMessage() + "\nall that was said is in " + store.log());
            System.exit(1);
        }
    }
}

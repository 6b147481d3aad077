package cn.practice.local;

import cn.practice.local.client.Unexpected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The entry of the local run: {@code Main <checkout> up|load …}. */
public final class Main {

    private Main() {}

    static void main(String[] arguments) throws InterruptedException {
        var checkout = Path.of(arguments[0]).toAbsolutePath();
        var home = new Home(Path.of(
                System.getProperty("practice.home", checkout.resolve(".local").toString())));
        var rest = Arrays.asList(arguments).subList(2, arguments.length);
        try {
            switch (arguments[1]) {
                case "up" -> Up.run(checkout, home, Options.parse(rest));
                case "load" -> Load.run(home, rest);
                default -> throw new StartFailed("unknown command " + arguments[1]);
            }
        } catch (StartFailed failure) {
            System.err.println("suite: " + failure.getMessage());
            System.exit(1);
        } catch (Unexpected | UncheckedIOException | IOException failure) {
            System.err.println("suite: " + failure.getMessage() + "; the logs are in "
                    + home.log("…").getParent());
            System.exit(1);
        }
    }
}

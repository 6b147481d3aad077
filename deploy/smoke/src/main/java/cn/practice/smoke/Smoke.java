package cn.practice.smoke;

import cn.practice.local.Home;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Unexpected;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** {@code ./suite smoke}: the walk as a command, 0 when everything is as it should be. */
public final class Smoke {

    private Smoke() {}

    static void main(String[] arguments) throws InterruptedException {
        var home = new Home(Path.of(arguments[0]).resolve(".local"));
        try {
            var rest = Arrays.asList(arguments).subList(1, arguments.length);
            int passed = walk(endpoints(home.endpoints(), rest), System.out);
            System.out.println("all " + passed + " checks passed");
        } catch (Unexpected | UncheckedIOException | IOException | IllegalArgumentException failure) {
            System.out.println("FAILED  " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Walks through a suite and says how many checks it passed; throws at the first that fails. */
    public static int walk(Endpoints endpoints, PrintStream out) throws IOException, InterruptedException {
        var check = new Checks(out);
        new Walk(Callers.of(endpoints), check).go(InstantSource.system().instant());
        return check.passed();
    }

    // One plain address is an ingress in front of all three services.
    private static Endpoints endpoints(Endpoints local, List<String> arguments) {
        var known = local;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            if (!option.startsWith("--")) {
                var ingress = URI.create(option);
                known = new Endpoints(ingress, ingress, ingress, known.identity());
                continue;
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs an address");
            }
            var address = URI.create(rest.next());
            known = switch (option) {
                case "--volunteer" -> new Endpoints(address, known.activity(), known.reporting(), known.identity());
                case "--activity" -> new Endpoints(known.volunteer(), address, known.reporting(), known.identity());
                case "--reporting" -> new Endpoints(known.volunteer(), known.activity(), address, known.identity());
                case "--identity" -> new Endpoints(known.volunteer(), known.activity(), known.reporting(), address);
                default -> throw new IllegalArgumentException("unknown option " + option + ": try ./suite help");
            };
        }
        return known;
    }
}

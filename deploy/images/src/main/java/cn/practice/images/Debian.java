package cn.practice.images;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings the programs that are missing from Debian's packages of the same name. */
public record Debian(Commands commands) {

    public void bring(String... programs) {
        var missing =
                Arrays.stream(programs).filter(program -> !present(program)).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name")) || !present("apt-get")) {
            throw new Failed("needs " + String.join(", ", missing) + ": install them (apt-get install "
                    + String.join(" ", missing) + "), and be root");
        }
        System.out.println("installing " + String.join(", ", missing));
        var install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
        install.addAll(missing);
        commands.run("apt-get", "update");
        commands.run(install);
    }

    /** Fails when one is missing that Debian does not have, or has too old. */
    public void expect(String program, String version) {
        if (!present(program)) {
            throw new Failed("needs " + program + " " + version + ", which Debian does not have: install it");
        }
    }

    // root's path alone has the places of daemons
    private static boolean present(String program) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/sbin").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}

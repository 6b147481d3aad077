package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Renders as a user does. Where kubectl is missing the tests are skipped, but never in continuous integration. */
final class Kubectl {

    private Kubectl() {}

    static String kustomize(Path directory) {
        assumeTrue(installed() || System.getenv("CI") != null, "no kubectl on the path: manifests not looked at");
        try {
            var errors = Files.createTempFile("kubectl", ".err");
            var process = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                    .redirectError(errors.toFile())
                    .start();
            var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("kubectl kustomize %s: %s", directory, Files.readString(errors))
                    .isZero();
            assertThat(Files.readString(errors)).as("warnings of %s", directory).isEmpty();
            Files.delete(errors);
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "kubectl")));
    }
}

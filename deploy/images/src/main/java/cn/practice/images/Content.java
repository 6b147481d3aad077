package cn.practice.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What an image is made of, as one digest: the names and bytes of files, whenever and wherever they were written. */
final class Content {

    private Content() {}

    static String of(List<Path> places) {
        var digest = sha256();
        for (var place : places) {
            try (var tree = Files.walk(place)) {
                for (var file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    var bytes = Files.readAllBytes(file);
                    digest.update(
                            (place.relativize(file) + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

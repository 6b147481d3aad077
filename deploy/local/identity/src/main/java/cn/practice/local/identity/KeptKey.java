package cn.practice.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The signing key, kept in a file so that a token outlives a restart of the provider. */
final class KeptKey {

    private KeptKey() {}

    static RSAKey at(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            keep(file, generate().toJSONString());
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static RSAKey generate() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
    }

    // Written aside and moved, so that a killed first start leaves a whole key or none.
    private static void keep(Path file, String json) throws IOException {
        var home = file.toAbsolutePath().getParent();
        Files.createDirectories(home);
        var draft = Files.createTempFile(
                home,
                "jwk",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, json);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package cn.practice.volunteer.person.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one secret of this service: 32 bytes from its settings, from which every other key is derived. */
@ApplicationScoped
class MasterKey {

    private static final String NAME = "PRACTICE_KEYS_MASTER";
    private static final int BYTES = 32;

    private final SecretKey key;

    @Inject
    MasterKey(@ConfigProperty(name = "practice.keys.master") Optional<String> configured) {
        this(
                NAME,
                configured.orElseThrow(
                        () -> new IllegalStateException(
                                "No master key: set PRACTICE_KEYS_MASTER to 32 random bytes in base64 (openssl rand -base64 32)"
                                        + " and keep it; without the same key the registered documents cannot be opened again")));
    }

    /** The key that a setting of this name holds. */
    MasterKey(String name, String base64) {
        this.key = read(name, base64);
    }

    SecretKey derive(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not available", e);
        }
    }

    private static SecretKey read(String name, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // the cause would quote the secret
            throw new IllegalStateException(name + " is not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(name + " must be 32 bytes in base64, but is " + bytes.length + " bytes");
        }
        return new SecretKeySpec(bytes, "Generic");
    }
}

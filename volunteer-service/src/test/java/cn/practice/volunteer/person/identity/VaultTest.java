package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID PERSON = new UUID(0, 1);

    private final Vault vault = vault("a".repeat(32));
    private final byte[] key = vault.newKey(PERSON);

    private static Vault vault(String secret) {
        return Vault.of("KEY", Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void opensWhatItSealed() {
        var sealed = vault.seal(key, PERSON, "phone", "13800000000");

        assertThat(vault.open(key, PERSON, "phone", sealed)).isEqualTo("13800000000");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(vault.seal(key, PERSON, "phone", "1")).isNotEqualTo(vault.seal(key, PERSON, "phone", "1"));
    }

    @Test
    void opensForNoOtherPersonFieldKeyOrByte() {
        var sealed = vault.seal(key, PERSON, "phone", "13800000000");
        var other = new UUID(0, 2);
        var changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> vault.open(key, other, "phone", sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open(key, PERSON, "document", sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open(vault.newKey(PERSON), PERSON, "phone", sealed))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open(key, PERSON, "phone", changed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault("b".repeat(32)).open(key, PERSON, "phone", sealed))
                .hasMessageContaining("does not open");
    }

    @Test
    void fingerprintsDependOnTheMasterKey() {
        assertThat(vault.fingerprint("x")).isEqualTo(vault.fingerprint("x")).hasSize(32);
        assertThat(vault.fingerprint("x")).isNotEqualTo(vault("b".repeat(32)).fingerprint("x"));
    }
}

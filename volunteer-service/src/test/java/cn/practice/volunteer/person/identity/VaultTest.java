package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultTest {
    private static final UUID PERSON = new UUID(0, 1);

    private final Vault vault = vault("a".repeat(32));
    private final byte[] key = vault.newKey(PERSON);

    private static Vault vault(String secret) {
        return new Vault(new MasterKey(
                Optional.of(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = vault.seal(key, PERSON, "phone", "13800000000");

        assertThat(vault.open(key, PERSON, "phone", sealed)).isEqualTo("13800000000");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(vault.seal(key, PERSON, "phone", "1")).isNotEqualTo(vault.seal(key, PERSON, "phone", "1"));
    }

    @Test
    void opensForNoOtherPersonFieldKeyOrByte() {
        byte[] sealed = vault.seal(key, PERSON, "phone", "13800000000");
        UUID other = new UUID(0, 2);
        byte[] changed = sealed.clone();
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

    @Test
    void refusesToStartWithoutAUsableMasterKey() {
        assertThatThrownBy(() -> new MasterKey(Optional.empty())).hasMessageContaining("PRACTICE_KEYS_MASTER");
        assertThatThrownBy(() -> new MasterKey(Optional.of("c2hvcnQ="))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new MasterKey(Optional.of("!secret!")))
                .hasMessageContaining("base64")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"321181199005171234, 321***********1234", "13800000000, 138****0000", "E12345678, E******78", "123, ***"
    })
    void masksTheMiddle(String number, String masked) {
        assertThat(Mask.of(number)).isEqualTo(masked);
    }
}

package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private final MasterKey key = new MasterKey("KEY", base64("a".repeat(32)));

    @Test
    void derivesTheSameKeyForTheSamePurposeAlone() {
        var one = key.derive("one purpose", "AES").getEncoded();

        assertThat(key.derive("one purpose", "AES").getEncoded()).isEqualTo(one).hasSize(32);
        assertThat(key.derive("another", "AES").getEncoded()).isNotEqualTo(one);
    }

    @Test
    void isReadWithTheLineFeedThatAFileEndsWith() {
        var same = new MasterKey("KEY", base64("a".repeat(32)) + "\n");

        assertThat(same.derive("x", "AES").getEncoded())
                .isEqualTo(key.derive("x", "AES").getEncoded());
    }

    @Test
    void saysWhatIsWrongWithASettingAndNotWhatItHolds() {
        assertThatThrownBy(() -> new MasterKey(Optional.empty())).hasMessageContaining("PRACTICE_KEYS_MASTER");
        assertThatThrownBy(() -> new MasterKey(Optional.of("c2hvcnQ="))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new MasterKey(Optional.of("!secret!")))
                .hasMessageContaining("base64")
                .hasMessageNotContaining("secret");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

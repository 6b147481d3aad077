package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedNumbersTest {

    private static final UUID PERSON = new UUID(0, 1);
    private static final Document DOCUMENT = new Document(DocumentType.PASSPORT, "E12345678");

    private final Vault before = vault("a");
    private final Vault after = vault("b");
    private final SealedNumbers sealed = sealed(before);

    @Test
    void isUnderOneKeyAlone() {
        assertThat(sealed.isUnder(before)).isTrue();
        assertThat(sealed.isUnder(after)).isFalse();
    }

    @Test
    void movesToAnotherKeyAsIfItHadAlwaysBeenThere() {
        var moved = sealed.moved(before, after);

        assertThat(moved.isUnder(after)).isTrue();
        assertThat(moved.isUnder(before)).isFalse();
        assertThat(moved.documentHash()).isEqualTo(sealed(after).documentHash());
        assertThat(after.open(moved.wrappedKey(), PERSON, Identities.DOCUMENT, moved.document()))
                .isEqualTo(DOCUMENT.number());
    }

    @Test
    void aPhoneIsFoundUnderTheKeyItMovedTo() {
        var found = sealed.moved(before, after).phoneKeys(after);

        assertThat(found.hash())
                .isEqualTo(new Phone("+8613800000000").fingerprint(after))
                .isNotEqualTo(sealed.phoneKeys(before).hash());
        assertThat(found.tail()).isEqualTo("0000");
    }

    @Test
    void aNumberOfBeforeStaysThatOfItsTypeAlone() {
        var number = new Document(DocumentType.PASSPORT, "11010519491231002X");
        var key = before.newKey(PERSON);
        var kept = new SealedNumbers(
                PERSON,
                DocumentType.PASSPORT,
                key,
                before.fingerprint("PASSPORT:11010519491231002X"),
                before.seal(key, PERSON, Identities.DOCUMENT, number.number()),
                before.seal(key, PERSON, Identities.PHONE, "13800000000"));

        assertThat(kept.moved(before, after).documentHash())
                .isEqualTo(after.fingerprint("PASSPORT:11010519491231002X"))
                .isNotEqualTo(number.fingerprint(after));
    }

    @Test
    void movesFromNoKeyButItsOwn() {
        assertThatThrownBy(() -> sealed.moved(vault("c"), after)).hasMessageContaining("does not open");
    }

    private static SealedNumbers sealed(Vault vault) {
        var key = vault.newKey(PERSON);
        return new SealedNumbers(
                PERSON,
                DOCUMENT.type(),
                key,
                DOCUMENT.fingerprint(vault),
                vault.seal(key, PERSON, Identities.DOCUMENT, DOCUMENT.number()),
                vault.seal(key, PERSON, Identities.PHONE, "13800000000"));
    }

    private static Vault vault(String character) {
        var secret = character.repeat(32).getBytes(StandardCharsets.UTF_8);
        return Vault.of("KEY", Base64.getEncoder().encodeToString(secret));
    }
}

package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.Person;
import cn.practice.volunteer.person.identity.Refusals.DocumentInvalid;
import cn.practice.volunteer.person.identity.Refusals.Mismatch;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    private static final LocalDate BIRTH_DATE = LocalDate.of(1949, 12, 31);

    @Test
    void isTheSameWithASmallX() {
        assertThat(new Document(DocumentType.RESIDENT_ID, "11010519491231002x"))
                .isEqualTo(new Document(DocumentType.RESIDENT_ID, "11010519491231002X"));
    }

    @Test
    void aResidentIdMustBeThePersonsOwn() {
        var document = new Document(DocumentType.RESIDENT_ID, "11010519491231002x");

        assertThatNoException().isThrownBy(() -> document.requireOf(BIRTH_DATE, Sex.FEMALE));
        assertThatThrownBy(() -> document.requireOf(BIRTH_DATE, Sex.MALE)).isInstanceOf(DocumentInvalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, E12345678",
        "PASSPORT, 12345",
        "HONG_KONG_MACAO_PERMIT, H12345678",
        "HONG_KONG_MACAO_PERMIT, m1234567801",
        "TAIWAN_PERMIT, 12345678",
        "TAIWAN_PERMIT, 1234567801",
        "TAIWAN_PERMIT, 1234567890B",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 81000019491231002",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 82000019491231002",
        "TAIWAN_RESIDENCE_PERMIT, 83000019491231002",
        "FOREIGNER_PERMANENT_RESIDENCE, 91108419491231002",
        "FOREIGNER_PERMANENT_RESIDENCE, CAN110049123100"
    })
    void takesANumberThatSuchADocumentBears(DocumentType type, String number) {
        assertThatNoException().isThrownBy(() -> document(type, number).requireOf(BIRTH_DATE, Sex.FEMALE));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, 11010519491231002X",
        "PASSPORT, E123",
        "PASSPORT, E1234567890123456789012",
        "HONG_KONG_MACAO_PERMIT, C12345678",
        "HONG_KONG_MACAO_PERMIT, H1234567",
        "HONG_KONG_MACAO_PERMIT, H123456789",
        "TAIWAN_PERMIT, E12345678",
        "TAIWAN_PERMIT, 123456789",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 11010519491231002X",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 83000019491231002",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000194912310021",
        "TAIWAN_RESIDENCE_PERMIT, 81000019491231002",
        "FOREIGNER_PERMANENT_RESIDENCE, 11010519491231002X",
        "FOREIGNER_PERMANENT_RESIDENCE, CAN1100491231",
        "FOREIGNER_PERMANENT_RESIDENCE, E12345678"
    })
    void refusesANumberThatNoSuchDocumentBears(DocumentType type, String number) {
        assertThatThrownBy(() -> document(type, number).requireOf(BIRTH_DATE, Sex.FEMALE))
                .isInstanceOfSatisfying(
                        DocumentInvalid.class, e -> assertThat(e.mismatch()).isEqualTo(Mismatch.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 81000019491231002",
        "TAIWAN_RESIDENCE_PERMIT, 83000019491231002",
        "FOREIGNER_PERMANENT_RESIDENCE, 91108419491231002"
    })
    void aNumberThatHoldsBirthDateAndSexIsThePersonsOwn(DocumentType type, String stem) {
        var document = document(type, stem);

        assertThatThrownBy(() -> document.requireOf(BIRTH_DATE.plusDays(1), Sex.FEMALE))
                .isInstanceOfSatisfying(
                        DocumentInvalid.class, e -> assertThat(e.mismatch()).isEqualTo(Mismatch.BIRTH_DATE));
        assertThatThrownBy(() -> document.requireOf(BIRTH_DATE, Sex.MALE))
                .isInstanceOfSatisfying(
                        DocumentInvalid.class, e -> assertThat(e.mismatch()).isEqualTo(Mismatch.SEX));
    }

    /** A number of 17 digits gets the character that makes it add up. */
    private static Document document(DocumentType type, String number) {
        return new Document(type, number.matches("[0-9]{17}") ? Person.complete(number) : number);
    }

    @Test
    void aResidentNumberIsTheSameWhateverDocumentShowsIt() {
        var number = Person.complete("81000019491231002");
        var vault = Vault.of("KEY", Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(new Document(DocumentType.HONG_KONG_MACAO_RESIDENCE_PERMIT, number).fingerprint(vault))
                .isEqualTo(new Document(DocumentType.RESIDENT_ID, number).fingerprint(vault))
                .isEqualTo(vault.fingerprint("RESIDENT_ID:" + number));
        assertThat(new Document(DocumentType.PASSPORT, "12345678").fingerprint(vault))
                .isNotEqualTo(new Document(DocumentType.TAIWAN_PERMIT, "12345678").fingerprint(vault));
    }

    @Test
    void isNotPrinted() {
        assertThat(new Document(DocumentType.PASSPORT, "E12345678")).asString().doesNotContain("E12345678");
    }
}

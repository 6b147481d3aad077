package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.person.identity.Refusals.DocumentInvalid;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

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
    @EnumSource(value = DocumentType.class, mode = Mode.EXCLUDE, names = "RESIDENT_ID")
    void otherDocumentsFollowNoCommonRule(DocumentType type) {
        assertThatNoException().isThrownBy(() -> new Document(type, "E12345678").requireOf(BIRTH_DATE, Sex.MALE));
    }

    @Test
    void isNotPrinted() {
        assertThat(new Document(DocumentType.PASSPORT, "E12345678")).asString().doesNotContain("E12345678");
    }
}

package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.person.identity.Refusals.DocumentInvalid;
import cn.practice.volunteer.person.identity.Refusals.Mismatch;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two valid numbers are the examples of GB 11643. */
class ResidentNumberTest {

    private static final String WOMAN = "11010519491231002X";
    private static final String MAN = "440524188001010014";

    @ParameterizedTest
    @ValueSource(strings = {WOMAN, MAN})
    void takesTheExamplesOfTheStandard(String number) {
        assertThat(new ResidentNumber(number).text()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "110105194912310020",
                "11010519491231002x",
                "11010519491231003X",
                "11010519491230002X",
                "1101051949123100X2",
                "010105194912310020",
                "11010519491231002",
                "11010519491231002XX",
                "110105491231002",
                ""
            })
    void refusesWhatNoCardBears(String number) {
        assertThatThrownBy(() -> new ResidentNumber(number))
                .isInstanceOfSatisfying(
                        DocumentInvalid.class,
                        refusal -> assertThat(refusal.mismatch()).isEqualTo(Mismatch.NUMBER));
    }

    @ParameterizedTest
    @CsvSource({WOMAN + ", FEMALE", MAN + ", MALE"})
    void tellsTheSexByTheLastDigitOfTheOrder(String number, Sex sex) {
        assertThat(new ResidentNumber(number).sex()).isEqualTo(sex);
    }

    @Test
    void isOfThePersonWhoseBirthDateAndSexItHolds() {
        assertThatNoException()
                .isThrownBy(() -> new ResidentNumber(WOMAN).requireOf(LocalDate.of(1949, 12, 31), Sex.FEMALE));
    }

    @ParameterizedTest
    @CsvSource({"1949-12-30, FEMALE, BIRTH_DATE", "1949-12-31, MALE, SEX", "1880-01-01, MALE, BIRTH_DATE"})
    void isOfNobodyElse(LocalDate birthDate, Sex sex, Mismatch mismatch) {
        assertThatThrownBy(() -> new ResidentNumber(WOMAN).requireOf(birthDate, sex))
                .isInstanceOfSatisfying(
                        DocumentInvalid.class,
                        refusal -> assertThat(refusal.mismatch()).isEqualTo(mismatch));
    }

    @Test
    void isNotPrinted() {
        assertThat(new ResidentNumber(WOMAN)).asString().doesNotContain("1949");
    }
}

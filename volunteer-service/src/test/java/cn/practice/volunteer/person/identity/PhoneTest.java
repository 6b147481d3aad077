package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void aChineseMobileIsTheSameWithAndWithoutItsCountry() {
        assertThat(new Phone("13800000000")).isEqualTo(new Phone("+8613800000000"));
    }

    @Test
    void aNumberOfAnotherCountryStaysAsItIs() {
        assertThat(new Phone("+85291234567").text()).isEqualTo("+85291234567");
    }

    @Test
    void isAskedForByItsLastFourDigits() {
        assertThat(new Phone("+85291234567").tail()).isEqualTo("4567");
    }

    @Test
    void isNotPrinted() {
        assertThat(new Phone("13800000000")).asString().doesNotContain("0000");
    }
}

package cn.practice.volunteer.person.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "321181199005171234, 321***********1234",
        "13800000000, 138****0000",
        "1234567890, 1*******90",
        "E12345678, E******78",
        "12345, 1**45",
        "1234, 1*34",
        "123, ***",
        "1, *"
    })
    void hidesTheMiddle(String number, String masked) {
        assertThat(Mask.of(number)).isEqualTo(masked);
    }
}

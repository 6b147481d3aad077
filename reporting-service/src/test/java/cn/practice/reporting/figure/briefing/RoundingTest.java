package cn.practice.reporting.figure.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "1|1|1",
                "19|19|19",
                "20|20|20",
                "21|20余|over 20",
                "53|50余|over 50",
                "90|90|90",
                "99|90余|over 90",
                "100|100|100",
                "101|百余|over 100",
                "103|百余|over 100",
                "199|百余|over 100",
                "200|2百|200",
                "201|2百余|over 200",
                "340|3百余|over 300",
                "999|9百余|over 900",
                "1000|1000|1,000",
                "1001|千余|over 1,000",
                "1999|千余|over 1,000",
                "2000|2千|2,000",
                "2001|2千余|over 2,000",
                "9999|9千余|over 9,000",
                "10000|1万|10,000",
                "10001|1万余|over 10,000",
                "50000|5万|50,000",
                "50012|5万余|over 50,000",
                "59999|5万余|over 50,000",
                "123456|12万余|over 120,000"
            })
    void roundsDownAndSaysThatThereIsMore(long value, String chinese, String english) {
        assertThat(Rounding.chinese(value)).isEqualTo(chinese);
        assertThat(Rounding.english(value)).isEqualTo(english);
    }
}

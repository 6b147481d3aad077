package cn.practice.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.Slice;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void shareNoMeasureAndNoTable() {
        assertThat(Slices.MEASURES).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(Slices.ALL).extracting(Slice::name).doesNotHaveDuplicates();
    }

    @Test
    void tellTheirMeasuresInTheOrderOfAnswers() {
        assertThat(Slices.MEASURES)
                .extracting(Measure::label)
                .containsExactly(
                        "volunteers",
                        "lecturers",
                        "signUps",
                        "waitlist",
                        "sessions",
                        "attendances",
                        "identifiedReach",
                        "reach",
                        "serviceMinutes",
                        "lateMinutes");
    }

    @Test
    void findAMeasureByItsNameAlone() {
        assertThat(Slices.find("REACH")).isPresent();
        assertThat(Slices.find("HOURS")).isEmpty();
    }
}

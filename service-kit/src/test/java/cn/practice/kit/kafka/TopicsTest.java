package cn.practice.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.TopicSet;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyDeclaredTopicIsWrittenByTheServiceItIsNamedAfter() throws IOException {
        var written = Stream.of("volunteer-service", "activity-service", "reporting-service")
                .flatMap(service -> Topics.writtenBy(service).stream())
                .toList();

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(TopicSet.read().events().names());
        assertThat(Topics.writtenBy("volunteer-service")).contains(Topics.SITES).doesNotContain(Topics.SIGN_UPS);
        assertThat(Topics.writtenBy("reporting-service")).isEmpty();
    }

    @Test
    void whoeverTellsHasATopicOfMarksBesides() {
        assertThat(TopicSet.read().names())
                .contains(Topics.marksOf("volunteer-service"), Topics.marksOf("activity-service"));
        assertThat(TopicSet.read().events().names())
                .doesNotContain(Topics.marksOf("volunteer-service"), Topics.marksOf("activity-service"));
    }
}

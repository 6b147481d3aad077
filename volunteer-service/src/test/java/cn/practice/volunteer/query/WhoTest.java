package cn.practice.volunteer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.InvalidParameter;
import cn.practice.volunteer.query.Who.Me;
import cn.practice.volunteer.query.Who.Somebody;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {

    @Test
    void isTheCallerOrSomebodyById() {
        var id = UUID.randomUUID();

        assertThat(Who.of("subject", "me")).isEqualTo(new Me());
        assertThat(Who.of("subject", id.toString())).isEqualTo(new Somebody(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ME", "you", "1-2", "1-1-1-1-1"})
    void isNothingElse(String value) {
        assertThatThrownBy(() -> Who.of("subject", value)).isInstanceOf(InvalidParameter.class);
    }
}

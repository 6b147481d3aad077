package cn.practice.reporting.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewestTest {

    private final Newest<String, Row> newest = new Newest<>(Row::over);

    @Test
    void hasOfEachColumnTheNewestThatWasSaid() {
        // given
        newest.add("S", 3, new Row(null, "closed"));
        newest.add("S", 1, new Row("old", "opened"));
        newest.add("S", 2, new Row("new", "opened"));
        // then
        assertThat(newest.rows()).containsExactly(new Row("new", "closed"));
        assertThat(newest.versions()).containsExactly(3L);
    }

    @Test
    void isInTheOrderOfTheKeysWhateverCameFirst() {
        newest.add("B", 1, new Row("b", null));
        newest.add("A", 9, new Row("a", null));
        assertThat(newest.keys()).containsExactly("A", "B");
        assertThat(newest.versions()).containsExactly(9L, 1L);
    }

    private record Row(@Nullable String name, @Nullable String state) {

        Row over(Row older) {
            return new Row(name == null ? older.name : name, state == null ? older.state : state);
        }
    }
}

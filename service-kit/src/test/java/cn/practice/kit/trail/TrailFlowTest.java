package cn.practice.kit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.embedded.Platform;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TrailFlowTest {

    private final UUID actor = UUID.randomUUID();

    @Inject
    Trail trail;

    @Inject
    Acts acts;

    @Inject
    Sql sql;

    enum PaintAct implements Act {
        PAINTED,
        WHITEWASHED
    }

    @Test
    void keepsWhoDidWhatToWhatAndWhy() {
        QuarkusTransaction.requiringNew().run(() -> trail.keep(actor, PaintAct.PAINTED, "fence", "SUMMER"));

        assertThat(of(actor)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(actor);
            assertThat(entry.act()).isEqualTo("PAINTED");
            assertThat(entry.subject()).isEqualTo("fence");
            assertThat(entry.reasonCode()).isEqualTo("SUMMER");
        });
    }

    @Test
    void anActThatFailsLeavesNoLine() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.keep(actor, PaintAct.PAINTED, "fence", null);
                    throw new IllegalStateException("no paint");
                }))
                .hasMessage("no paint");

        assertThat(of(actor)).isEmpty();
    }

    @Test
    void keepsNothingOutsideTheTransactionOfTheAct() {
        assertThatThrownBy(() -> trail.keep(actor, PaintAct.PAINTED, "fence", null))
                .hasMessageContaining("ransaction");
    }

    @Test
    void listsTheLatestFirstPageByPage() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.keepAll(
                        PaintAct.PAINTED, List.of("one", "two", "three"), each -> actor, Function.identity()));

        var first = trail.latest(new TrailFilter(actor, null, null), null, 2);
        var second = trail.latest(new TrailFilter(actor, null, null), first.next(), 2);

        assertThat(first.items()).extracting(TrailEntry::subject).containsExactly("three", "two");
        assertThat(second.items()).extracting(TrailEntry::subject).containsExactly("one");
        assertThat(second.next()).isNull();
    }

    @Test
    void findsByActAndSubject() {
        QuarkusTransaction.requiringNew().run(() -> {
            trail.keep(actor, PaintAct.PAINTED, "fence", null);
            trail.keep(actor, PaintAct.WHITEWASHED, "fence", null);
            trail.keep(actor, PaintAct.WHITEWASHED, "wall", null);
        });

        assertThat(trail.latest(new TrailFilter(actor, "WHITEWASHED", "fence"), null, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void refusesACursorOfSomethingElse() {
        assertThatThrownBy(() -> trail.latest(TrailFilter.ALL, "bm90IGEgbnVtYmVy", 1))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    void nobodyChangesALine() {
        QuarkusTransaction.requiringNew().run(() -> trail.keep(actor, PaintAct.PAINTED, "fence", null));

        for (var change : List.of("update trail set subject = 'wall'", "delete from trail", "truncate trail")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(change)))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void knowsTheActsOfAllFeatures() {
        assertThat(acts.has("PAINTED")).isTrue();
        assertThat(acts.has("WHITEWASHED")).isTrue();
        assertThat(acts.has("$VALUES")).isFalse();
        assertThat(acts.has("DEMOLISHED")).isFalse();
    }

    private List<TrailEntry> of(UUID somebody) {
        return trail.latest(new TrailFilter(somebody, null, null), null, 10).items();
    }
}

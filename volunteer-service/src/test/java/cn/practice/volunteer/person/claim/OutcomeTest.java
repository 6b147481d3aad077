package cn.practice.volunteer.person.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.volunteer.person.Collision.Kind;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void aDocumentIsOnePersons() {
        assertThat(Outcome.values())
                .filteredOn(each -> each.settles(Kind.DOCUMENT))
                .containsExactly(Outcome.SAME_PERSON, Outcome.CLAIMANT_RIGHTFUL, Outcome.HOLDER_RIGHTFUL);
    }

    @Test
    void whoIsOnlyLikeAnotherHasADocumentOfTheirOwn() {
        assertThat(Outcome.values())
                .filteredOn(each -> each.settles(Kind.DUPLICATE))
                .containsExactly(Outcome.SAME_PERSON, Outcome.HOLDER_RIGHTFUL, Outcome.DIFFERENT_PEOPLE);
    }
}

package cn.practice.activity.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.HeadCount;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final HeadCount VILLAGE = new HeadCount(Audience.VILLAGE, Channel.ON_SITE, 40);
    private static final HeadCount SCHOOL = new HeadCount(Audience.SCHOOL, Channel.ON_SITE, 7);

    @Test
    void staysWhatItWasForFilesOfLongAgo() {
        var item = item("宣讲", true, List.of(VILLAGE), List.of(served(ANN, 90)));

        assertThat(Digest.of(item)).isEqualTo("3a6a07baa023a5c3f84dc0ad71241d652187dfc2f4207af0a2b90d2ee3b68649");
    }

    @Test
    void sayingTheSameOtherwiseIsTheSame() {
        var one = item("宣讲", true, List.of(VILLAGE, SCHOOL), List.of(served(ANN, 90), served(BOB, 0)));
        var other = item("宣讲", null, List.of(SCHOOL, VILLAGE), List.of(served(BOB, null), served(ANN, 90)));

        assertThat(Digest.of(one)).isEqualTo(Digest.of(other));
        assertThat(Digest.of(item("宣讲", true, null, null)))
                .isEqualTo(Digest.of(item("宣讲", true, List.of(), List.of())));
    }

    @Test
    void sayingSomethingElseIsNot() {
        var base = item("宣讲", true, List.of(VILLAGE), List.of(served(ANN, 90)));

        assertThat(List.of(
                        item("宣讲\nkind 5 OTHER", true, List.of(VILLAGE), List.of(served(ANN, 90))),
                        item("宣讲", true, List.of(SCHOOL), List.of(served(ANN, 90))),
                        item("宣讲", true, List.of(VILLAGE), List.of(served(ANN, 91))),
                        item("宣讲", true, List.of(VILLAGE), List.of(served(BOB, 90)))))
                .extracting(Digest::of)
                .doesNotHaveDuplicates()
                .doesNotContain(Digest.of(base));
    }

    @Test
    void whenSomebodyServedIsSaidOnlyWhereItIsStated() {
        var ten = Instant.parse("2026-03-05T02:00:00Z");
        var timed = new Attendee(ANN, 90, ShiftRole.SERVICE, ten.minusSeconds(5400), ten);
        var later = new Attendee(ANN, 90, ShiftRole.SERVICE, ten.minusSeconds(5340), ten.plusSeconds(60));

        assertThat(List.of(served(ANN, 90), timed, later))
                .extracting(each -> Digest.of(item("宣讲", true, List.of(), List.of(each))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameItemsOnAnotherGroundAreAnotherProposal() {
        var one = item("宣讲", true, List.of(VILLAGE), List.of(served(ANN, 90)));
        var proposed = Items.proposal("PAPER_OF_BEFORE", one);

        assertThat(Digest.of(proposed)).isEqualTo(Digest.of(Items.proposal("PAPER_OF_BEFORE", one)));
        assertThat(List.of(
                        Items.proposal("CLOCK_BROKEN", one),
                        Items.proposal("PAPER_OF_BEFORE", one, Items.aLecture("A-2", List.of(), List.of()))))
                .extracting(Digest::of)
                .doesNotHaveDuplicates()
                .doesNotContain(Digest.of(proposed));
    }

    private static Attendee served(UUID who, @Nullable Integer minutes) {
        return new Attendee(who, minutes, ShiftRole.SERVICE, null, null);
    }

    private static Item item(
            String title,
            @Nullable Boolean held,
            @Nullable List<HeadCount> reach,
            @Nullable List<Attendee> attendances) {
        return new Item(
                "A-1",
                title,
                "THEORY_TALK",
                null,
                null,
                "321181002001",
                "321181002000",
                null,
                Instant.parse("2026-03-05T01:00:00Z"),
                Instant.parse("2026-03-05T03:00:00Z"),
                held,
                reach,
                attendances);
    }
}

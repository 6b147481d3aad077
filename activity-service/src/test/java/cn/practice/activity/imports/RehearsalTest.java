package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.NINE;
import static cn.practice.activity.imports.Items.TALK;
import static cn.practice.activity.imports.Items.aLecture;
import static cn.practice.activity.imports.Items.served;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.id.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final Period TWO_HOURS = minutes(0, 120);

    private final Rehearsal rehearsal = rehearsal(List.of());

    @Test
    void twoItemsAtATimeShareItAsLongAsThereIsRoom() {
        rehearsal.play(item(served(ANN, 60)));
        rehearsal.play(item(served(ANN, 60), served(BOB, 120)));

        assertThatThrownBy(() -> rehearsal.play(item(served(ANN, 1)))).hasMessage("LINES_OVERLAP");
    }

    @Test
    void aNamedTimeMovesNowhere() {
        rehearsal.play(item(served(ANN, 60)));

        assertThatThrownBy(() -> rehearsal.play(item(timed(59, 90)))).hasMessage("LINES_OVERLAP");
        assertThatCode(() -> rehearsal.play(item(timed(60, 90)))).doesNotThrowAnyException();
    }

    @Test
    void whatStandsIsToldAsWhatStands() {
        var standing = rehearsal(List.of(new Taken(Ids.next(), LocalDate.of(2026, 3, 5), minutes(0, 61))));

        assertThatThrownBy(() -> standing.play(item(served(ANN, 60)))).hasMessage("TIME_TAKEN");
    }

    @Test
    void whatIsRefusedTakesNoTime() {
        rehearsal.play(item(served(BOB, 120)));
        assertThatThrownBy(() -> rehearsal.play(item(served(ANN, 120), served(BOB, 60))))
                .hasMessage("LINES_OVERLAP");

        assertThatCode(() -> rehearsal.play(item(served(ANN, 120)))).doesNotThrowAnyException();
    }

    private static Rehearsal rehearsal(List<Taken> byAnn) {
        return new Rehearsal(Map.of(ANN, byAnn), ZoneId.of("Asia/Shanghai"));
    }

    private static ImportedItem item(Attendee... lines) {
        return new ImportedItem(aLecture("A-1", List.of(), List.of(lines)), TALK, TWO_HOURS);
    }

    private static Attendee timed(int from, int to) {
        var time = minutes(from, to);
        return new Attendee(ANN, null, ShiftRole.SERVICE, time.startsAt(), time.endsAt());
    }

    private static Period minutes(int from, int to) {
        return new Period(NINE.plus(Duration.ofMinutes(from)), NINE.plus(Duration.ofMinutes(to)));
    }
}

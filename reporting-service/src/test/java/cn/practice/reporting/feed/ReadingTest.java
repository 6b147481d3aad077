package cn.practice.reporting.feed;

import static cn.practice.reporting.Records.ID;
import static cn.practice.reporting.Records.record;
import static cn.practice.reporting.Told.checkedIn;
import static cn.practice.reporting.Told.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.Told;
import cn.practice.reporting.event.EventReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void keepsAnUnknownTypeUndecided() {
        var reading = reading("StarReached", "{\"stars\":3}");
        assertThat(reading).isEqualTo(new Reading.Unknown("StarReached"));
        assertThat(reading.undecided()).isEqualTo("unknown type StarReached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CheckedOut",
                "ActivityPublished",
                "ActivityStated",
                "ShiftStated",
                "ActivityCancelled",
                "MemberLeft",
                "VolunteerSuspended",
                "MonthClosed"
            })
    void countsNothingOfWhatItKnowsAndNeedNotRead(String type) {
        var reading = (Reading.Understood) reading(type, "{}");
        assertThat(reading.parts()).isEmpty();
        assertThat(reading.copied()).isNull();
        assertThat(reading.undecided()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"S\"}",
                "{\"code\":7,\"name\":\"n\"}",
                "{\"code\":\"S\",\"name\":\"a\\u0000b\"}",
                "{\"code\":\"with a blank\",\"name\":\"n\"}",
                "{\"code\":\"S2345678901234567890123456789012345678901\",\"name\":\"n\"}"
            })
    void keepsWhatNoTableCouldHoldUndecided(String body) {
        assertThat(reading("SiteRenamed", body)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"volunteerId\":\"" + ID + "\",\"siteCode\":\"S\",\"day\":\"+99999999-01-01\"}",
                "{\"volunteerId\":\"" + ID + "\",\"siteCode\":\"S\",\"day\":\"2026-02-30\"}",
                "{\"volunteerId\":\"me\",\"siteCode\":\"S\",\"day\":\"2026-02-01\"}"
            })
    void refusesDaysAndIdsThatAreNone(String body) {
        assertThat(reading("VolunteerApproved", body)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"forms\":null",
                "\"forms\":\"A\"",
                "\"forms\":{}",
                "\"forms\":[1]",
                "\"forms\":[null]",
                "\"forms\":[[{\"code\":\"A\"}]]",
                "\"forms\":[{\"code\":\"A\",\"nameZh\":\"一\"}]"
            })
    void refusesFormsThatAreNone(String forms) {
        assertThat(reading("KindStated", kind(forms))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"late\":\"yes\"", "\"late\":1", "\"late\":[]", "\"late\":{}"})
    void keepsMinutesUndecidedThatDoNotSayWhetherTheyAreLate(String late) {
        var credited = minutes("MinutesCredited", "S", DAY, 30, "IMPORTED");
        assertThat(reading(credited.with(late)).undecided()).isEqualTo("late is neither true nor false");
        assertThat(reading(credited.with("\"late\":null")).undecided()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "AUDIENCE"})
    void countsAnAttendanceWithItsFirstPairAlone(String role) {
        var first = checkedIn("S", DAY, role);
        assertThat(parts(first)).hasSize(1);
        assertThat(parts(first.with("\"pair\":1"))).hasSize(1);
        assertThat(parts(first.with("\"pair\":2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "true", "\"2\"", "99999999999999999999"})
    void keepsACheckInUndecidedWhosePairIsNone(String pair) {
        assertThat(reading(checkedIn("S", DAY, "SERVICE").with("\"pair\":" + pair)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"reclassifiedFrom\":null", "\"reclassifiedFrom\":7", "\"reclassifiedFrom\":{}"})
    void keepsUndecidedWhatDoesNotSayWhatItWas(String before) {
        var told = minutes("MinutesReclassified", "S", DAY, 30, "IMPORTED");
        assertThat(reading(before.isEmpty() ? told : told.with(before))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"forms\":[]",
                "\"forms\":[],\"since\":[[1,[2]],{\"a\":{\"b\":[]}}]",
                "\"forms\":[{\"code\":\"A\",\"nameZh\":\"一\",\"nameEn\":\"a\",\"more\":[{\"deep\":[true,1.5]}]}]"
            })
    void readsFormsWhateverElseIsSaidOfThem(String forms) {
        assertThat(reading("KindStated", kind(forms)).undecided()).isNull();
    }

    private static String kind(String forms) {
        return "{\"code\":\"K\",\"nameZh\":\"类\",\"nameEn\":\"k\"" + (forms.isEmpty() ? "" : "," + forms) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"volunteerId\":\"" + ID + "\",\"reasonCode\":\"MISCONDUCT\",\"lecturer\":\"yes\"}",
                "{\"volunteerId\":\"" + ID + "\",\"reasonCode\":\"MISCONDUCT\",\"lecturer\":true}"
            })
    void keepsASuspensionUndecidedThatDoesNotSayWhatEnds(String body) {
        assertThat(reading("VolunteerSuspended", body)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void takesTheLastOfAFieldThatIsSaidTwice() {
        assertThat(reading("TeamDisbanded", "{\"teamId\":7,\"teamId\":\"" + ID + "\"}")
                        .undecided())
                .isNull();
    }

    private static List<Reading.Part> parts(Told told) {
        return ((Reading.Understood) reading(told)).parts();
    }

    private static Reading reading(Told told) {
        return reading(told.type(), told.json());
    }

    private static Reading reading(String type, String body) {
        return Reading.of(EventReader.read(record(type, body)));
    }
}

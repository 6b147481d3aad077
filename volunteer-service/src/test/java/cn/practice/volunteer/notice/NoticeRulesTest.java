package cn.practice.volunteer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of both services, as notices are made of them. */
class NoticeRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static @Nullable NoticeCode codeOf(String type) throws IOException {
        return NoticeRules.codeOf(type, JSON.readValue(example(type), Happening.class));
    }

    private static String example(String type) throws IOException {
        for (var service : List.of("activity-service", "volunteer-service")) {
            var file = Path.of("..", service, "contract", "events", type + ".example.json");
            if (Files.exists(file)) {
                return Files.readString(file);
            }
        }
        throw new IOException("no example of " + type);
    }

    @ParameterizedTest
    @CsvSource({
        "VolunteerApproved,APPROVED",
        "VolunteerRejected,REJECTED",
        "VolunteerSuspended,SUSPENDED",
        "VolunteerReinstated,REINSTATED",
        "SkillGranted,SKILL_GRANTED",
        "AccountLinked,ACCOUNT_LINKED",
        "VolunteerMerged,RECORDS_MERGED",
        "VolunteerMoved,MOVED_TO_SITE",
        "MemberJoined,JOINED_TEAM",
        "MemberLeft,LEFT_TEAM",
        "Appointed,APPOINTED_LEADER",
        "AppointmentRevoked,APPOINTMENT_REVOKED",
        "InvitationMade,INVITED",
        "SignUpConfirmed,SIGNED_UP",
        "SignUpWaitlisted,WAITLISTED",
        "SignUpPromoted,PROMOTED",
        "SignUpWithdrawn,SIGN_UP_WITHDRAWN",
        "SignUpDropped,SIGN_UP_DROPPED",
        "ShiftChanged,SHIFT_CHANGED",
        "CheckedIn,CHECKED_IN",
        "CheckedOut,CHECKED_OUT",
        "AttendanceAutoClosed,NOT_CHECKED_OUT",
        "AttendanceReversed,ATTENDANCE_REVERSED",
        "MinutesCredited,MINUTES_CREDITED",
        "HoldRejected,HOLD_REJECTED",
        "ObjectionMade,OBJECTION_MADE",
        "ObjectionDecided,OBJECTION_UPHELD",
        "SupplementRejected,SUPPLEMENT_REJECTED",
        "NoShowRecorded,NO_SHOW_RECORDED",
        "NoShowCleared,NO_SHOW_CLEARED",
        "NoShowBlockBegun,SIGN_UPS_BLOCKED",
        "NoShowBlockEnded,SIGN_UPS_UNBLOCKED"
    })
    void saysOfEachEventWhatItIsToThePerson(String type, NoticeCode code) throws IOException {
        assertThat(codeOf(type)).isEqualTo(code);
    }

    /** The objection and its decision say it. */
    @ParameterizedTest
    @CsvSource({"MinutesHeld", "MinutesReversed"})
    void saysNothingOfMinutesOnTheWayOfAnObjection(String type) throws IOException {
        assertThat(codeOf(type)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SignUpSubmitted", "ReviewProposed", "SupplementMade", "ActivityPublished", "VolunteerRegistered"})
    void saysNothingOfWhatIsNoNews(String type) throws IOException {
        assertThat(codeOf(type)).isNull();
    }

    @Test
    void saysNothingOfMinutesThatFollowFromACheckOut() throws IOException {
        var clocked = JSON.readValue("{\"evidence\":\"CLOCKED_SELF\",\"minutes\":60}", Happening.class);

        assertThat(NoticeRules.codeOf("MinutesCredited", clocked)).isNull();
    }

    @Test
    void saysOfAPlaceThatWasDroppedWithItsActivityThatThisWasCancelled() throws IOException {
        var dropped = JSON.readValue("{\"code\":\"ACTIVITY_CANCELLED\"}", Happening.class);

        assertThat(NoticeRules.codeOf("SignUpDropped", dropped)).isEqualTo(NoticeCode.ACTIVITY_CANCELLED);
    }
}

package cn.practice.local;

import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.OpenShift;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a newcomer finds in his terminal once everything runs: addresses, tokens, and requests to paste. */
record Welcome(Callers callers, OpenShift shift) {

    String text() {
        return addresses() + "\nTokens for twelve hours (paste into another terminal):\n" + tokens() + "\nTry it:\n"
                + curls();
    }

    private String addresses() {
        var at = callers.endpoints();
        return """

            The suite is running.
              who        volunteer-service  %1$s/q/swagger-ui
              what       activity-service   %2$s/q/swagger-ui
              how much   reporting-service  %3$s/q/swagger-ui
              sign-in    identity provider  %4$s (passwords are the names: admin, staff, leader, ...)
            """.formatted(at.volunteer(), at.activity(), at.reporting(), at.identity());
    }

    private String tokens() {
        return Persona.all().stream()
                .map(persona -> "  # %s%n  export %s=%s%n"
                        .formatted(
                                persona.title(),
                                variable(persona),
                                callers.tokens().of(persona)))
                .collect(Collectors.joining());
    }

    private static String variable(Persona persona) {
        return persona.name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String curls() {
        Endpoints at = callers.endpoints();
        return """
              # the sentence of the article, in Chinese and as exact integers in English
              curl -s '%3$s/briefing?lang=zh-CN'
              curl -s '%3$s/briefing?lang=en&style=exact'
              # a volunteer signs up for a shift that is open now
              curl -s -X POST -H "Authorization: Bearer $VOLUNTEER_1" %2$s/shifts/%4$s/sign-ups
              # the leader checks the other volunteer in, and out again a little later
              ATTENDANCE=$(curl -s -X POST -H "Authorization: Bearer $LEADER" -H 'Content-Type: application/json' \\
                -d '{"shiftId":"%4$s","volunteerId":"%5$s"}' %2$s/check-ins | sed 's/^{"id":"\\([^"]*\\)".*/\\1/')
              curl -s -X PUT -H "Authorization: Bearer $LEADER" %2$s/attendances/$ATTENDANCE/check-out
              # the totals by kind of service, and the stream that moves with every act
              curl -s -H "Authorization: Bearer $STAFF" '%3$s/totals?groupBy=kind'
              curl -sN -H "Authorization: Bearer $STAFF" %3$s/totals/stream
              # what a number consists of
              curl -s -H "Authorization: Bearer $AUDITOR" '%3$s/facts?measure=SERVICE_MINUTES&limit=3'

            Ctrl-C ends it; ./suite load in another terminal plays a live day.
            """.formatted(at.volunteer(), at.activity(), at.reporting(), shift.shiftId(), shift.volunteer2());
    }
}

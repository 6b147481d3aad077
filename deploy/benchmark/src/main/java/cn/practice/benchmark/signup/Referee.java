package cn.practice.benchmark.signup;

import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.stage.Stage;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Says whether places were given as they should be: no more than there are, none lost, first come first served. */
final class Referee {

    private final Stage stage;

    Referee(Stage stage) {
        this.stage = stage;
    }

    /**
     * A press that was answered before another was even sent is ahead of it. It looks at the presses in the order in
     * which they were decided: none may have been answered before one of those ahead of it was sent.
     */
    void demandFirstComeFirstServed(UUID shift, List<Press> presses) throws SQLException {
        var of = new HashMap<UUID, Press>();
        presses.forEach(press -> of.put(press.volunteer(), press));
        long latestSent = Long.MIN_VALUE;
        try (var statement = stage.database()
                .prepareStatement("select volunteer_id from sign_up where shift_id = ? order by decision")) {
            statement.setObject(1, shift);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var press = of.get(rows.getObject(1, UUID.class));
                    if (press == null) {
                        throw new WrongResult("somebody has a place who never asked");
                    }
                    if (press.answeredAt() < latestSent) {
                        throw new WrongResult("somebody who was answered first is behind one who asked later");
                    }
                    latestSent = Math.max(latestSent, press.sentAt());
                }
            }
        }
    }

    /** Exactly the places given, each to another person, and as many as were answered 201. */
    void demandExactly(UUID shift, int confirmed, int waitlisted, int answered) throws SQLException {
        var where = " from sign_up where shift_id = '" + shift + "'";
        WrongResult.unless("confirmed", confirmed, stage.count("select count(*)" + where + " and state = 'CONFIRMED'"));
        WrongResult.unless(
                "waitlisted", waitlisted, stage.count("select count(*)" + where + " and state = 'WAITLISTED'"));
        WrongResult.unless(
                "people", confirmed + waitlisted, stage.count("select count(distinct volunteer_id)" + where));
        WrongResult.unless("answered 201", confirmed + waitlisted, answered);
        WrongResult.unless(
                "taken", confirmed, stage.count("select taken from shift_places where shift_id = '" + shift + "'"));
    }
}

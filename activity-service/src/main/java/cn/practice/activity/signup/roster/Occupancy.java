package cn.practice.activity.signup.roster;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;

/**
 * How full a shift is.
 *
 * @param sequence how many decisions and events of the shift there were
 */
record Occupancy(int capacity, int waitlistLimit, int taken, int waitlisted, long sequence) {

    static Occupancy read(Row row) throws SQLException {
        return new Occupancy(
                row.number("capacity"),
                row.number("waitlist_limit"),
                row.number("taken"),
                row.number("waitlisted"),
                row.count("sequence"));
    }
}

package cn.practice.reporting.figure.briefing;

import cn.practice.reporting.query.Period;
import java.time.LocalDate;

/** How a period is worded: by a name where it has one, else by its dates. */
enum Wording {
    LAST_YEAR,
    THIS_YEAR,
    FROM_TO;

    static Wording of(Period period, LocalDate today) {
        if (!period.last().equals(today)) {
            return FROM_TO;
        }
        if (period.first().equals(today.withDayOfYear(1))) {
            return THIS_YEAR;
        }
        return period.equals(Period.yearTo(today)) ? LAST_YEAR : FROM_TO;
    }
}

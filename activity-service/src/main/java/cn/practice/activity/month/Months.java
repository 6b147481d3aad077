package cn.practice.activity.month;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which months are closed. */
@ApplicationScoped
public class Months {

    private final Sql sql;

    Months(Sql sql) {
        this.sql = sql;
    }

    /** {@code true} for a day whose month was closed before, as events say it; else nothing. */
    public @Nullable Boolean late(LocalDate day) {
        return sql.exists("select 1 from closed_month where month = ?", day.withDayOfMonth(1)) ? Boolean.TRUE : null;
    }
}

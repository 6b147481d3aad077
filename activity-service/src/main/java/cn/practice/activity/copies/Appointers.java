package cn.practice.activity.copies;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who appointed whom, as far as it was told. */
@ApplicationScoped
public class Appointers {

    private final Sql sql;

    Appointers(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whether an account ever had an appointment by another, or has one of which it is not known by whom: that may be
     * anybody.
     */
    public boolean mayHaveAppointed(UUID appointer, UUID appointee) {
        return sql.exists("""
                select 1 from known_appointment
                 where subject = ? and (appointed_by = ? or (appointed_by is null and not revoked))""", appointee, appointer);
    }
}

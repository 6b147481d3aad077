package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.appointment.AppointmentEvent.Ending;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells once of each appointment whose first day has come or whose last day is over, so that copies need no calendar. */
@ApplicationScoped
class AppointmentTerms {

    private static final Logger LOG = Logger.getLogger(AppointmentTerms.class);

    private static final String DUE = """
            select id, subject from appointment
             where revoked_at is null and begun_at is null and from_day <= ?
            union
            select id, subject from appointment
             where revoked_at is null and to_day < ?
             order by subject, id""";

    private record Due(UUID id, UUID subject) {}

    private final Appointments appointments;
    private final Appointees appointees;
    private final Sql sql;
    private final CivilTime time;

    AppointmentTerms(Appointments appointments, Appointees appointees, Sql sql, CivilTime time) {
        this.appointments = appointments;
        this.appointees = appointees;
        this.sql = sql;
        this.time = time;
    }

    @Scheduled(every = "{practice.appointments.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        tellAllOf(time.today());
    }

    /** Each by itself, so that one that cannot be told now keeps no other from it; other replicas may do the same. */
    void tellAllOf(LocalDate day) {
        for (var due : due(day)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(due, day));
            } catch (RuntimeException e) {
                LOG.warnf(e, "appointment %s is told later", due.id());
            }
        }
    }

    private List<Due> due(LocalDate day) {
        return sql.list(DUE, row -> new Due(row.id("id"), row.id("subject")), day, day);
    }

    /** What is due is looked at again under the person's lock: another replica may have told it. */
    private void tell(Due due, LocalDate day) {
        appointees.lock(due.subject());
        var appointment = appointments.findById(due.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!appointment.isStanding()) {
            return;
        }
        if (appointment.term().isOver(day)) {
            appointments.end(appointment, Ending.ENDED, By.service());
        } else if (!appointment.hasBegun()) {
            appointments.begin(appointment);
        }
    }
}

package cn.practice.activity.month;

import cn.practice.kit.time.WorkingDays;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Closes months when their day has come. */
@ApplicationScoped
class MonthClosing {

    private static final Logger LOG = Logger.getLogger(MonthClosing.class);

    private final Months months;
    private final WorkingDays days;

    MonthClosing(Months months, WorkingDays days) {
        this.months = months;
        this.days = days;
    }

    @Scheduled(every = "{practice.months.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        for (var closed : months.closeDue()) {
            int year = closed.day().getYear();
            if (days.isKnown(year)) {
                LOG.infof("%s closed on %s", closed.month(), closed.day());
            } else {
                LOG.warnf(
                        "%s closed on %s, by the week alone: on which days people work in %d is not known",
                        closed.month(), closed.day(), year);
            }
        }
    }
}

package cn.practice.activity.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Goes on with what was agreed upon and is not applied to the end. */
@ApplicationScoped
class Applying {

    private static final Logger LOG = Logger.getLogger(Applying.class);

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final Proposals proposals;
    private final ImportApplication application;
    private final ImportReversals reversals;
    private final ReversalApplication takingBack;

    Applying(
            Proposals proposals,
            ImportApplication application,
            ImportReversals reversals,
            ReversalApplication takingBack) {
        this.proposals = proposals;
        this.application = application;
        this.reversals = reversals;
        this.takingBack = takingBack;
    }

    @Scheduled(every = "{practice.imports.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        for (var id : proposals.applying()) {
            try {
                application.apply(id, AT_MOST);
            } catch (RuntimeException e) {
                LOG.warnf("import %s is not applied yet: %s", id, e.toString());
            }
        }
        for (var id : reversals.applying()) {
            try {
                takingBack.apply(id, AT_MOST);
            } catch (RuntimeException e) {
                LOG.warnf("import %s is not taken back yet: %s", id, e.toString());
            }
        }
    }
}

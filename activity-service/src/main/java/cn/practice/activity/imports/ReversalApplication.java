package cn.practice.activity.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes back what was agreed to be taken back, one activity a transaction; whoever goes on finds what still stands. */
@ApplicationScoped
class ReversalApplication {

    private static final Logger LOG = Logger.getLogger(ReversalApplication.class);

    private final ImportReversals reversals;
    private final ProposedItems items;
    private final ItemReversal item;

    ReversalApplication(ImportReversals reversals, ProposedItems items, ItemReversal item) {
        this.reversals = reversals;
        this.items = items;
        this.item = item;
    }

    /** Goes on as long as there is time; the rest is left to who comes next. */
    void apply(UUID importId, Duration atMost) {
        var reversal = reversals.get(importId);
        if (reversal.decision().state() != ImportState.APPLYING) {
            return;
        }
        long began = System.nanoTime();
        for (int place : items.applied(importId)) {
            if (System.nanoTime() - began >= atMost.toNanos()) {
                return;
            }
            try {
                item.takeBack(reversal, place);
            } catch (RuntimeException e) {
                LOG.warnf("item %d of import %s is not taken back yet: %s", place, importId, e.toString());
            }
        }
        reversals.finish(importId);
    }
}

package cn.practice.activity.imports;

import cn.practice.kit.problem.Busy;
import cn.practice.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies what was agreed upon, one activity a transaction: who ends halfway has lost nothing, whoever goes on finds what
 * still waits, and two at once share it.
 */
@ApplicationScoped
class ImportApplication {

    private static final Logger LOG = Logger.getLogger(ImportApplication.class);

    private final Proposals proposals;
    private final ProposedItems items;
    private final ItemRules rules;
    private final ItemTakeover takeover;

    ImportApplication(Proposals proposals, ProposedItems items, ItemRules rules, ItemTakeover takeover) {
        this.proposals = proposals;
        this.items = items;
        this.rules = rules;
        this.takeover = takeover;
    }

    /** Applies what waits, as long as there is time; the rest is left to who comes next. */
    void apply(UUID importId, Duration atMost) {
        var proposal = proposals.get(importId);
        if (proposal.decision().state() != ImportState.APPLYING) {
            return;
        }
        long began = System.nanoTime();
        for (int place : items.waiting(importId)) {
            if (System.nanoTime() - began >= atMost.toNanos()) {
                return;
            }
            applyOne(proposal, place);
        }
        proposals.finish(importId);
    }

    private void applyOne(Proposal proposal, int place) {
        try {
            var item = items.get(proposal.id(), place);
            takeover(proposal, place, item);
        } catch (RuntimeException e) {
            LOG.warnf("item %d of import %s is not applied yet: %s", place, proposal.id(), e.toString());
        }
    }

    private void takeover(Proposal proposal, int place, Import.Item item) {
        try {
            takeover.takeOver(proposal, place, item, rules.await(List.of(item)));
        } catch (Busy later) {
            throw later;
        } catch (Refusal why) {
            takeover.refuse(proposal, place, why);
        }
    }
}

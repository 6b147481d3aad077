package cn.practice.activity.campaign;

import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    Campaigns(Outbox outbox, Trail trail, InstantSource clock) {
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CampaignView launch(NewCampaign wanted, UUID by) {
        if (wanted.toDay().isBefore(wanted.fromDay())) {
            throw new Invalid("toDay", "not before fromDay");
        }
        if (wanted.fromDay().isBefore(EARLIEST) || wanted.toDay().isAfter(LATEST)) {
            throw new Invalid("fromDay", "between 2000 and 2100");
        }
        var campaign = Campaign.launch(wanted, by, clock.instant());
        persistAndFlush(campaign);
        trail.keep(by, Act.CAMPAIGN_LAUNCHED, campaign.id());
        outbox.append(new OutboxEntry(
                Topics.CAMPAIGNS, campaign.id().toString(), campaign.id().toString(), 1, campaign.launched()));
        return campaign.view();
    }

    CampaignView get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new NotFound("campaign", id))
                .view();
    }

    /** Passes when there is such a campaign or none is named. */
    public void requireKnown(@Nullable UUID id) {
        if (id != null && findById(id) == null) {
            throw new Invalid("campaignId", "a campaign that exists");
        }
    }

    Page<CampaignView> latest(@Nullable String cursor, int limit) {
        var views = find("id < ?1 order by id desc", Latest.before(cursor)).range(0, limit).stream()
                .map(Campaign::view)
                .toList();
        return Page.of(views, limit, view -> Latest.after(view.id()));
    }
}

package cn.practice.activity.campaign;

import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    Campaigns(Outbox outbox, Trail trail, InstantSource clock) {
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    CampaignView launch(NewCampaign wanted, By by) {
        var campaign = Campaign.launch(wanted, Objects.requireNonNull(by.subject()), clock.instant());
        persist(campaign);
        trail.keep(CampaignAct.CAMPAIGN_LAUNCHED, campaign.id());
        outbox.append(new OutboxEntry(
                Topics.CAMPAIGNS, campaign.id().toString(), campaign.id().toString(), 1, campaign.launched(), by));
        return campaign.view();
    }

    CampaignView get(UUID id) {
        return existing(id).view();
    }

    /** Refuses a campaign that a list is asked for and that there is not. */
    public void requireExisting(UUID id) {
        existing(id);
    }

    private Campaign existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("campaign", id));
    }

    /** Passes when there is such a campaign or none is named. */
    public void requireKnown(@Nullable UUID id) {
        if (id != null && findById(id) == null) {
            throw unknown();
        }
    }

    /** Says of a campaign that is named that there is none. */
    public static Invalid unknown() {
        return new Invalid("campaignId", "a campaign that exists");
    }

    /** Which of these there are. */
    public Set<UUID> known(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().map(Campaign::id).collect(Collectors.toSet());
    }

    Page<CampaignView> latest(@Nullable String cursor, int limit) {
        var views = find("id < ?1 order by id desc", Latest.before(cursor)).range(0, limit).stream()
                .map(Campaign::view)
                .toList();
        return Page.of(views, limit, view -> Latest.after(view.id()));
    }
}

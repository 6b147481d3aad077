package cn.practice.volunteer.trail;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down every staff act in the transaction of the act itself, so that none happens without its line. */
@ApplicationScoped
public class Trail implements PanacheRepositoryBase<StaffAct, Long> {
    private static final Key<StaffAct, Long> NEWEST_FIRST = new Key<>("id", true, StaffAct::id, Long::valueOf);

    private final Access access;
    private final InstantSource clock;

    Trail(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Records what the caller does now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act, Object subject, @Nullable String reasonCode) {
        persist(new StaffAct(clock.instant(), access.subject(), act, subject.toString(), reasonCode));
    }

    /** Records what the caller does now, where the act needs no reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act, Object subject) {
        record(act, subject, null);
    }

    @Transactional
    Page<StaffActView> list(@Nullable UUID actor, @Nullable Act act, @Nullable String subject, PageRequest request) {
        return new Listing()
                .where("actor = :actor", "actor", actor)
                .where("act = :act", "act", act)
                .where("subject = :subject", "subject", subject)
                .page(this, request, NEWEST_FIRST, StaffActView::of);
    }
}

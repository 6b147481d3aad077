package cn.practice.activity.checking;

import cn.practice.activity.checking.Refusals.AppointedByMaker;
import cn.practice.activity.checking.Refusals.AppointerOfMaker;
import cn.practice.activity.checking.Refusals.SelfApproval;
import cn.practice.activity.copies.Appointers;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.kit.identity.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may check what somebody made: another person, who was not appointed by the maker and is not credited by it. What an
 * administrator makes is checked by another one, or by staff whom somebody else appointed.
 */
@ApplicationScoped
public class FourEyes {

    private final Access access;
    private final Appointers appointers;
    private final KnownVolunteers volunteers;
    private final Recency recency;
    private final boolean appointerMayCheck;

    FourEyes(
            Access access,
            Appointers appointers,
            KnownVolunteers volunteers,
            Recency recency,
            @ConfigProperty(name = "practice.checking.by-appointer") boolean appointerMayCheck) {
        this.access = access;
        this.appointers = appointers;
        this.volunteers = volunteers;
        this.recency = recency;
        this.appointerMayCheck = appointerMayCheck;
    }

    /**
     * Refuses the caller as the checker of what an account made.
     *
     * @param credited the volunteers whom it credits, if it credits any
     */
    public void requireChecker(UUID maker, Collection<UUID> credited) {
        requireNoneOf(credited);
        var checker = access.subject();
        if (checker.equals(maker)) {
            throw new SelfApproval();
        }
        if (appointers.mayHaveAppointed(maker, checker)) {
            throw new AppointedByMaker();
        }
        if (!appointerMayCheck && appointers.mayHaveAppointed(checker, maker)) {
            throw new AppointerOfMaker();
        }
    }

    /** Refuses the caller who is one of these volunteers, whoever made what credits them. */
    public void requireNoneOf(Collection<UUID> credited) {
        recency.require();
        if (isAmong(access.subject(), credited)) {
            throw new SelfApproval();
        }
    }

    /** Refuses to propose anything while nobody knows who may check it. */
    public void requireRecent() {
        recency.require();
    }

    /** Whether this account is one of these volunteers. */
    public boolean isAmong(UUID account, Collection<UUID> persons) {
        return volunteers.find(persons).values().stream().anyMatch(each -> each.signsInAs(account));
    }
}

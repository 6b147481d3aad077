package cn.practice.volunteer.site;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The part of the tree whose records the caller may read: all of it for an administrator or auditor. */
@ApplicationScoped
public class ReadScope {

    private final Access access;
    private final Appointments appointments;
    private final SiteTree tree;

    ReadScope(Access access, Appointments appointments, SiteTree tree) {
        this.access = access;
        this.appointments = appointments;
        this.tree = tree;
    }

    /** Whether the caller may read records of a site. */
    public boolean covers(String site) {
        return access.isAuditor() || access.isStaffOf(site);
    }

    /** As {@link #covers}, for many sites at once. */
    public Predicate<String> covering() {
        return isWhole() ? site -> true : own()::contains;
    }

    /** The sites to list records of, null for all of them; refuses a site outside it, and a caller without any. */
    public @Nullable List<String> within(@Nullable String site) {
        if (site != null) {
            if (!covers(site)) {
                throw new Forbidden();
            }
            return tree.requireSubtree(site);
        }
        if (isWhole()) {
            return null;
        }
        var own = own();
        if (own.isEmpty()) {
            throw new Forbidden();
        }
        return own;
    }

    /** Refuses whoever decides about nobody: who is neither administrator nor staff of any site. */
    public void requireStaff() {
        if (!access.isDistrictAdmin() && (access.isAuditor() || own().isEmpty())) {
            throw new Forbidden();
        }
    }

    private boolean isWhole() {
        return access.isDistrictAdmin() || access.isAuditor();
    }

    /** The sites the caller is staff of, with all below them. */
    private List<String> own() {
        return tree.subtree(appointments.of(access.subject()).stream()
                .filter(each -> each.role() == Role.SITE_STAFF)
                .map(Appointment::siteCode)
                .filter(Objects::nonNull)
                .toList());
    }
}

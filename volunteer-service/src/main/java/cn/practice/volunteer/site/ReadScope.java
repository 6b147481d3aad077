package cn.practice.volunteer.site;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of the tree whose records the caller may read: all of it for administrator and auditor. */
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

    /** Whether the caller reads the whole district. */
    public boolean isWhole() {
        return access.isDistrictAdmin() || access.isAuditor();
    }

    /** Whether the caller may read records of a site. */
    public boolean covers(String site) {
        return access.isAuditor() || access.isStaffOf(site);
    }

    /** The sites the caller is staff of, with all below them. */
    public List<String> own() {
        return tree.subtree(appointments.of(access.subject()).stream()
                .filter(each -> each.role() == Role.SITE_STAFF)
                .map(Appointment::siteCode)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The sites to list records of, null for no bound; refuses a site out of scope, and a caller without any. */
    public @Nullable List<String> within(@Nullable String site) {
        if (site != null) {
            if (!covers(site)) {
                throw new Forbidden();
            }
            return tree.subtree(List.of(site));
        }
        if (isWhole()) {
            return null;
        }
        List<String> own = own();
        if (own.isEmpty()) {
            throw new Forbidden();
        }
        return own;
    }
}

package cn.practice.activity.trail;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What staff did, for those who oversee them. */
@Path("/activity-trail")
@RunOnVirtualThread
public class TrailResource {

    private final Trail trail;

    TrailResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    public Page<Entry> list(@BeanParam @Valid PageRequest page) {
        return trail.latest(page.cursor(), page.limit());
    }
}

package cn.practice.activity.kind;

import cn.practice.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The catalogue of kinds, for everyone. */
@Path("/kinds")
@RunOnVirtualThread
public class KindsResource {

    private final Kinds kinds;

    KindsResource(Kinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @PermitAll
    public Page<Kind> list() {
        return new Page<>(kinds.all(), null);
    }
}

package cn.practice.volunteer.person.search;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.InvalidParameter;
import cn.practice.volunteer.person.Directory;
import cn.practice.volunteer.person.ListedVolunteer;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/volunteers")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SearchResource {

    private final Search search;
    private final Directory directory;

    SearchResource(Search search, Directory directory) {
        this.search = search;
        this.directory = directory;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listVolunteers",
            summary =
                    "Volunteers by id as far as the caller may see them, whole or by name, or those of the caller's sites by name,"
                            + " number, phone, team, site, skill, status and age class (staff)")
    public Page<ListedVolunteer> list(
            @QueryParam("id")
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "these alone, given with no other filter; whom the caller may not see is left out")
                    List<UUID> ids,
            @BeanParam @Valid SearchRequest wanted,
            @BeanParam @Valid PageRequest page) {
        if (ids.isEmpty()) {
            return search.list(wanted, page);
        }
        wanted.requireNothing();
        if (page.cursor() != null) {
            throw new InvalidParameter("cursor");
        }
        return directory.named(ids);
    }
}

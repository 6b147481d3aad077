package cn.practice.activity.campaign;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns: read by everyone, launched by the district administrator. */
@Path("/campaigns")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignsResource {

    private final Campaigns campaigns;
    private final Access access;

    CampaignsResource(Campaigns campaigns, Access access) {
        this.campaigns = campaigns;
        this.access = access;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCampaigns", summary = "Campaigns, the latest first")
    public Page<CampaignView> list(@BeanParam @Valid PageRequest page) {
        return campaigns.latest(page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCampaign", summary = "One campaign")
    public CampaignView get(@RestPath UUID id) {
        return campaigns.get(id);
    }

    @POST
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(operationId = "launchCampaign", summary = "Launch a campaign (administrator)")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public RestResponse<CampaignView> launch(@NotNull @Valid NewCampaign wanted) {
        var launched = campaigns.launch(wanted, access.districtAdmin());
        return RestResponse.ResponseBuilder.<CampaignView>created(URI.create("/campaigns/" + launched.id()))
                .entity(launched)
                .build();
    }
}

package cn.practice.reporting.figure.facts;

import cn.practice.kit.paging.PageRequest;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.figure.KnownValues;
import cn.practice.reporting.figure.Readers;
import cn.practice.reporting.query.FilterRequest;
import cn.practice.reporting.query.Measure;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/facts")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FactsResource {

    private final Facts facts;
    private final Readers readers;
    private final KnownValues known;

    FactsResource(Facts facts, Readers readers, KnownValues known) {
        this.facts = facts;
        this.readers = readers;
        this.known = known;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listFacts",
            summary =
                    "What a figure consists of: the facts, their sum, and where each stands in the log; staff read those"
                            + " of their sites, leaders those of their teams")
    public FactsView list(
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("level") @Parameter(description = "STATION: only at stations and their points") @Nullable
                    String level,
            @BeanParam FilterRequest request,
            @BeanParam TellingRequest told,
            @BeanParam @Valid PageRequest page) {
        readers.require();
        var filter = request.filterAt(level);
        var asked = measure(measure);
        known.require(filter);
        return facts.list(asked, filter, told.telling(), readers.scope(filter), page.cursor(), page.limit());
    }

    private static @Nullable Measure measure(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Slices.find(name).orElseThrow(Refusals.MeasureUnknown::new);
    }
}

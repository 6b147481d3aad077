package cn.practice.reporting.figure.totals;

import cn.practice.reporting.figure.KnownValues;
import cn.practice.reporting.figure.Readers;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/totals")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TotalsResource {

    private final Totals totals;
    private final Readers readers;
    private final KnownValues known;

    TotalsResource(Totals totals, Readers readers, KnownValues known) {
        this.totals = totals;
        this.readers = readers;
        this.known = known;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getTotals",
            summary = "Totals of a period by filter and grouping, each with the address of its facts")
    public TotalsView totals(@BeanParam TotalsRequest request) {
        readers.require();
        var query = request.query();
        known.require(query.filter());
        return totals.of(query);
    }
}

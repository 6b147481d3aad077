package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.reporting.figure.KnownValues;
import cn.practice.reporting.figure.Readers;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.PeriodRequest;
import cn.practice.reporting.query.SiteRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/exceptions")
@Tag(name = "Exceptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExceptionsResource {

    private final Exceptions exceptions;
    private final Overseers overseers;
    private final Readers readers;
    private final KnownValues known;

    ExceptionsResource(Exceptions exceptions, Overseers overseers, Readers readers, KnownValues known) {
        this.exceptions = exceptions;
        this.overseers = overseers;
        this.readers = readers;
        this.known = known;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "countExceptions",
            summary = "What is odd, kind by kind (auditor, administrator; staff at their sites);"
                    + " by default of the last 12 months")
    public ExceptionsView count(@BeanParam PeriodRequest request, @BeanParam SiteRequest place) {
        var filter = existing(place);
        return exceptions.count(request.period(), filter.site(), readers.scope(filter));
    }

    @GET
    @Path("/{kind}")
    @Authenticated
    @Operation(
            operationId = "listExceptions",
            summary = "The exceptions of one kind, the gravest first, each with the way to its facts")
    public Page<ExceptionLine> list(
            @PathParam("kind") ExceptionKind kind,
            @BeanParam PeriodRequest request,
            @BeanParam SiteRequest place,
            @BeanParam @Valid PageRequest page) {
        var filter = existing(place);
        return exceptions.list(
                kind, request.period(), filter.site(), readers.scope(filter), page.cursor(), page.limit());
    }

    private Filter existing(SiteRequest place) {
        overseers.require();
        var filter = place.filter();
        known.require(filter);
        return filter;
    }
}

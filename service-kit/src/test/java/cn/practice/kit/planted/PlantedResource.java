package cn.practice.kit.planted;

import cn.practice.kit.problem.Invalid;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a service must not do, each under an address of its own, beside one that does what it should. */
@Path("/planted")
@RunOnVirtualThread
class PlantedResource {

    record Wish(@NotBlank @Size(max = 20) String name, int count) {}

    private final Database database;

    PlantedResource(Database database) {
        this.database = database;
    }

    @POST
    @Path("/sound")
    @PermitAll
    @Operation(operationId = "plantedSound")
    public Wish sound(@NotNull @Valid Wish wish) {
        keep(wish);
        return wish;
    }

    @POST
    @Path("/fault")
    @PermitAll
    @Operation(operationId = "plantedFault")
    public Wish fault(@NotNull @Valid Wish wish) {
        if (wish.count() < 0) {
            throw new IllegalStateException("planted");
        }
        return wish;
    }

    @POST
    @Path("/undocumented")
    @PermitAll
    @Operation(operationId = "plantedUndocumented")
    public Wish undocumented(@NotNull @Valid Wish wish) {
        if (wish.count() == 0) {
            throw new ClientErrorException(409);
        }
        return wish;
    }

    @POST
    @Path("/half")
    @PermitAll
    @Operation(operationId = "plantedHalf")
    public Wish half(@NotNull @Valid Wish wish) {
        keep(wish);
        if (wish.count() < 0) {
            throw new Invalid("count", "none below zero");
        }
        return wish;
    }

    private void keep(Wish wish) {
        database.write(Statement.of("insert into planted values (?)", wish.name())::run);
    }
}

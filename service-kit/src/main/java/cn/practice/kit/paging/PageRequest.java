package cn.practice.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list: use as a {@code @BeanParam @Valid} parameter. */
public final class PageRequest {

    @QueryParam("cursor")
    @Size(max = 500)
    @Parameter(description = "the next of the page before; absent for the first page")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "rows of a page")
    int limit;

    public @Nullable String cursor() {
        return cursor;
    }

    public int limit() {
        return limit;
    }
}

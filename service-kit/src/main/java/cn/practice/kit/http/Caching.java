package cn.practice.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says of every read answer who may keep it, and spares sending what the caller has. What needs a token is kept by
 * nobody; what is open is tagged by its content and asked for again each time, unless {@link MaxAge} says otherwise.
 */
final class Caching {

    private final ObjectMapper json;

    Caching(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void describe(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
            throws JsonProcessingException {
        if (request.getMethod().equals(HttpMethod.GET)) {
            boolean open = response.getStatus() == Status.OK.getStatusCode()
                    && resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
            if (open) {
                open(resource.getResourceMethod(), response);
                tag(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), response);
            } else {
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
            }
        }
    }

    /** What is open may still show more to who may see more, and names the origin that may read it. */
    private static void open(Method method, ContainerResponseContext response) {
        var maxAge = method.getAnnotation(MaxAge.class);
        var headers = response.getHeaders();
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL, maxAge == null ? "private, no-cache" : "public, max-age=" + maxAge.value());
        headers.putSingle(HttpHeaders.VARY, maxAge == null ? "Authorization, Origin" : "Origin");
    }

    private void tag(@Nullable String ifNoneMatch, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getEntity() instanceof Record view) {
            var content = json.writeValueAsString(view);
            var tag = ETags.of(response.getHeaderString(HttpHeaders.ETAG), content);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (ETags.isAmong(ifNoneMatch, tag)) {
                response.setStatus(Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            } else {
                response.setEntity(new RawValue(content));
            }
        }
    }
}

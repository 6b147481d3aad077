package cn.practice.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem document with a stable code. */
@Schema(description = "RFC 9457 problem with a stable code; title and detail follow Accept-Language (zh-CN, en)")
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "instance"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        @JsonAnyGetter @Schema(hidden = true) @JsonProperty Map<String, Object> members) {}

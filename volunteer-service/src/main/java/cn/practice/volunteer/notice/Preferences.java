package cn.practice.volunteer.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody wants to hear of.
 *
 * @param muted of these no notices are made for them
 */
@Schema(name = "NoticePreferences")
public record Preferences(
        @NotNull @Size(max = 100) @Schema(description = "of these no notices are made for the caller")
        List<@NotNull NoticeCode> muted) {}

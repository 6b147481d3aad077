package cn.practice.volunteer.notice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which notices somebody has read. */
@Schema(name = "NoticeReading")
public record Reading(
        @Schema(description = "the caller's; others are passed over") @NotEmpty @Size(max = 200)
        List<@NotNull UUID> ids) {}

package cn.practice.volunteer.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a registration was not accepted, and since when. */
@Embeddable
@Schema(name = "RegistrationRejection")
public record Rejection(
        @Column(name = "rejection_code") @Schema(description = "as staff gave it")
        String reasonCode,

        @Column(name = "rejected_on") @Schema(description = "since when")
        LocalDate day) {}

package cn.practice.volunteer.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Why a registration was not accepted, and since when. */
@Embeddable
public record Rejection(
        @Column(name = "rejection_code") String reasonCode,
        @Column(name = "rejected_on") LocalDate day) {}

package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.SITE;
import static cn.practice.activity.imports.Items.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.imports.ImportEvent.ImportProposed;
import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActedAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final UUID ID = new UUID(0, 1);
    private static final By MAKER = By.of(UUID.randomUUID(), ActedAs.SITE_STAFF, SITE, null);

    @Test
    void tellsOfTheDocumentByKindDayAndDigestAlone() {
        var proposal = new Proposal(
                ID,
                SITE,
                SOURCE,
                "PAPER_OF_BEFORE",
                2,
                3,
                120,
                Instant.parse("2026-04-01T01:00:00Z"),
                MAKER,
                new Decision<>(ImportState.PENDING, null, null, null),
                null);

        assertThat(proposal.proposed())
                .isEqualTo(new ImportProposed(
                        ID,
                        SITE,
                        2,
                        3,
                        120,
                        "PAPER_OF_BEFORE",
                        "ATTENDANCE_SHEET",
                        LocalDate.of(2026, 3, 31),
                        "/imports/" + ID,
                        SOURCE.digest()));
        assertThat(proposal.basis().madeBy()).isEqualTo(MAKER);
    }
}

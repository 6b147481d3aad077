package cn.practice.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void derivesColumnAndMemberFromItsName() {
        assertThat(Sample.BOOKS_LENT_OUT.column()).isEqualTo("books_lent_out");
        assertThat(Sample.BOOKS_LENT_OUT.label()).isEqualTo("booksLentOut");
        assertThat(Sample.BOOKS_LENT_OUT.figures()).containsExactly("books_lent_out");
        assertThat(Sample.BOOKS_LENT_OUT.sums())
                .containsExactly("cast(sum(books_lent_out) as bigint) as books_lent_out");
    }

    @Test
    void hasAFigureForEachKindOfEvidenceWhereItIsShownByIt() {
        assertThat(Sample.DAYS.figures())
                .containsExactly(
                        "days_clocked_code",
                        "days_clocked_kiosk",
                        "days_clocked_leader",
                        "days_supplemented",
                        "days_imported");
        assertThat(Sample.DAYS.sums())
                .hasSize(5)
                .first()
                .isEqualTo("cast(sum(days) filter (where evidence = 'CLOCKED_CODE') as bigint) as days_clocked_code");
    }

    private enum Sample implements Measure {
        BOOKS_LENT_OUT,
        DAYS {
            @Override
            public boolean isByEvidence() {
                return true;
            }
        }
    }
}

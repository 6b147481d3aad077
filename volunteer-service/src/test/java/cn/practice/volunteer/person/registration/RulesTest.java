package cn.practice.volunteer.person.registration;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @ValueSource(strings = {"1906-03-05", "1990-05-17", "2012-03-06", "2026-03-04"})
    void takesEverybodyUpTo120(LocalDate birthDate) {
        assertThatNoException().isThrownBy(() -> Rules.check(bornOn(birthDate), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1906-03-04", "2026-03-05", "2026-03-06", "-0001-01-01"})
    void refusesABirthDateThatNobodyLivingHas(LocalDate birthDate) {
        assertThatThrownBy(() -> Rules.check(bornOn(birthDate), TODAY)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesAResidentIdOfSomebodyElse() {
        var form = form(LocalDate.of(1949, 12, 30), DocumentType.RESIDENT_ID, "11010519491231002X");

        assertThatThrownBy(() -> Rules.check(form, TODAY)).hasMessage("DOCUMENT_INVALID");
    }

    private static Registration bornOn(LocalDate birthDate) {
        return form(birthDate, DocumentType.PASSPORT, "E12345678");
    }

    private static Registration form(LocalDate birthDate, DocumentType type, String number) {
        return new Registration(
                "测试甲",
                Sex.FEMALE,
                birthDate,
                type,
                number,
                "开发区某社区",
                "13800000000",
                List.of(),
                List.of(),
                "321181002001");
    }
}

package cn.practice.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "cn.practice.kit", importOptions = DoNotIncludeTests.class)
class KitArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("cn.practice.kit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyInjectsFields = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule nobodyReadsTheSystemClock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule theKitKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.practice.volunteer..", "cn.practice.activity..", "cn.practice.reporting..");
}

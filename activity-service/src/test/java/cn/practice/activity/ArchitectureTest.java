package cn.practice.activity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "cn.practice.activity", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("cn.practice.activity.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .resideOutsideOfPackage("..generated..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule nobodyInjectsFields =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule nobodyReadsTheSystemClock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoMayCallIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should(sayWhoMayCall());

    @ArchTest
    static final ArchRule noResourceShowsAnEntity = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should(showNoEntity());

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = Stream.of(Authenticated.class, PermitAll.class, RolesAllowed.class)
                        .anyMatch(method::isAnnotatedWith);
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> showNoEntity() {
        return new ArchCondition<>("show no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean shows = Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(each -> each.getAllInvolvedRawTypes().stream()))
                        .anyMatch((JavaClass type) -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, !shows, method.getFullName()));
            }
        };
    }
}

package cn.practice.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is asked of services besides: who speaks HTTP, who may call what, and where entities stay. */
public abstract class ServiceArchitecture extends Architecture {

    private static final String ENTITY = "jakarta.persistence.Entity";

    /** Apart from what is bound to a query string or reads one, and from an open stream, which its resource hands on. */
    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("Query")
            .and(haveNo("query string", field -> field.isAnnotatedWith(QueryParam.class)))
            .and(haveNo("open stream", field -> field.getRawType().isAssignableTo(SseEventSink.class)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyResourceMethodSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .allowEmptyShould(true);

    /** What does not say so answers in whatever it is asked for, with what Java calls the object. */
    @ArchTest
    static final ArchRule everyResourceMethodSaysWhatItAnswersIn = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Produces.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Produces.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noResourceShowsAnEntity = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should(showNoEntity())
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> haveNo(String what, Predicate<JavaField> field) {
        return DescribedPredicate.describe(
                "have no " + what, type -> type.getAllFields().stream().noneMatch(field));
    }

    private static ArchCondition<JavaMethod> showNoEntity() {
        return new ArchCondition<>("show no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(each -> each.getAllInvolvedRawTypes().stream()))
                        .filter(each -> each.isAnnotatedWith(ENTITY))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + each.getName())));
            }
        };
    }
}

package cn.practice.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the code of every module lies, and what it leaves alone. */
public abstract class Architecture {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("cn.practice.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule foldersHaveNoCycles =
            slices().matching("cn.practice.*.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyInjectsFields =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule nobodyReadsTheSystemClock = noClasses().should().callMethodWhere(readsTheClock());

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe("it reads the system clock", call -> readsTheClock(call.getTarget()));
    }

    private static boolean readsTheClock(MethodCallTarget target) {
        return switch (target.getName()) {
            case "now" ->
                target.getOwner().getPackageName().equals("java.time")
                        && target.getRawParameterTypes().isEmpty();
            case "currentTimeMillis" -> target.getOwner().isEquivalentTo(System.class);
            default -> false;
        };
    }
}

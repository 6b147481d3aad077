package cn.practice.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.practice.kit.testing.Architecture;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends Architecture {

    @ArchTest
    static final ArchRule theKitKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.practice.volunteer..", "cn.practice.activity..", "cn.practice.reporting..");
}

package org.xmppspec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: which package may import which. */
@AnalyzeClasses(packages = "org.xmppspec", importOptions = DoNotIncludeTests.class)
class WallsTest {
    private static final String[] VOCABULARY = {"org.xmppspec.xmpp.."};
    private static final String[] ASKING = {
        "org.xmppspec.client..", "org.xmppspec.conformance..", "org.xmppspec.cases.."
    };

    @ArchTest
    static final ArchRule vocabularyImportsNothingOfOurs = noClasses()
            .that()
            .resideInAnyPackage(VOCABULARY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xmppspec.server..",
                    "org.xmppspec.client..",
                    "org.xmppspec.conformance..",
                    "org.xmppspec.cases..",
                    "org.xmppspec.reports..",
                    "org.xmppspec.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule serverImportsNoFloorAbove = noClasses()
            .that()
            .resideInAPackage("org.xmppspec.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xmppspec.client..",
                    "org.xmppspec.conformance..",
                    "org.xmppspec.cases..",
                    "org.xmppspec.reports..",
                    "org.xmppspec.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule serverCoreImportsNoModuleAndNoFault = noClasses()
            .that()
            .resideInAPackage("org.xmppspec.server..")
            .and()
            .resideOutsideOfPackages("org.xmppspec.server.module..", "org.xmppspec.server.fault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xmppspec.server.module..", "org.xmppspec.server.fault..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule conformanceImportsNoFloorAbove = noClasses()
            .that()
            .resideInAnyPackage(ASKING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xmppspec.reports..", "org.xmppspec.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule casesSpeakOnlyToClientAndEngine = noClasses()
            .that()
            .resideInAPackage("org.xmppspec.cases..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xmppspec.server..", "org.xmppspec.xmpp..", "io.netty..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule clientDoesNotShareTheServersStanzas = noClasses()
            .that()
            .resideInAPackage("org.xmppspec.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.xmppspec.server..", "org.xmppspec.xmpp.stanza..", "org.xmppspec.conformance..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.xmppspec.xmpp.xml.XmlElement")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule reportsReadResultsOnly = noClasses()
            .that()
            .resideInAPackage("org.xmppspec.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xmppspec.xmpp..",
                    "org.xmppspec.server..",
                    "org.xmppspec.client..",
                    "org.xmppspec.cases..",
                    "org.xmppspec.conformance.engine..",
                    "org.xmppspec.conformance.target..",
                    "org.xmppspec.conformance.script..",
                    "org.xmppspec.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.xmppspec.(**)").should().beFreeOfCycles().allowEmptyShould(true);
}

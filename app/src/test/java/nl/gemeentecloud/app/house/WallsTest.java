package nl.gemeentecloud.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.gemeentecloud.access.Access;

/** The arrows of ARCHITECTURE.md, and no others. */
@AnalyzeClasses(packages = "nl.gemeentecloud", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String[] JDK = {"java..", "javax..", "jdk..", "org.jspecify.."};

    @ArchTest
    static final ArchRule coreUsesTheJdkAlone =
            classes()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.core..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(and(JDK, "nl.gemeentecloud.core.."));

    @ArchTest
    static final ArchRule ledgerUsesTheJdkAlone =
            classes()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.ledger..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(and(JDK, "nl.gemeentecloud.ledger.."));

    @ArchTest
    static final ArchRule accessUsesCoreAlone =
            classes()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.access..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            and(JDK, "nl.gemeentecloud.access..", "nl.gemeentecloud.core.."));

    @ArchTest
    static final ArchRule geoUsesItsLibrariesAlone =
            classes()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.geo..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            and(
                                    JDK,
                                    "nl.gemeentecloud.geo..",
                                    "org.locationtech.jts..",
                                    "rdnaptrans..",
                                    "tools.jackson.core.."));

    @ArchTest
    static final ArchRule storeKnowsNoAccessAndNoCloud =
            noClasses()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.gemeentecloud.access..",
                            "nl.gemeentecloud.cloud..",
                            "nl.gemeentecloud.brp..",
                            "nl.gemeentecloud.bag..",
                            "nl.gemeentecloud.app..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "nl.gemeentecloud.store..", "nl.gemeentecloud.benchmarks..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule registriesGoThroughTheDoor =
            noClasses()
                    .that()
                    .resideInAnyPackage("nl.gemeentecloud.brp..", "nl.gemeentecloud.bag..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.gemeentecloud.store..",
                            "nl.gemeentecloud.ledger..",
                            "nl.gemeentecloud.app..");

    @ArchTest
    static final ArchRule cloudKnowsNoRegistry =
            noClasses()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.cloud..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "nl.gemeentecloud.brp..",
                            "nl.gemeentecloud.bag..",
                            "nl.gemeentecloud.app..");

    @ArchTest
    static final ArchRule onlyTheDoorDecides =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "nl.gemeentecloud.cloud..", "nl.gemeentecloud.access..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Access.class);

    @ArchTest
    static final ArchRule springStaysAtTheEdge =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("nl.gemeentecloud.app..", "nl.gemeentecloud..api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule writingAndVerifyingTheLedgerShareNoCode =
            noClasses()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.ledger.verify..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("nl.gemeentecloud.ledger.write..");

    @ArchTest
    static final ArchRule writingTheLedgerKnowsNoVerifier =
            noClasses()
                    .that()
                    .resideInAPackage("nl.gemeentecloud.ledger.write..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("nl.gemeentecloud.ledger.verify..");

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("nl.gemeentecloud.(*)..").should().beFreeOfCycles();

    private static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

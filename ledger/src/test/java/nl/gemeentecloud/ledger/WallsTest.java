package nl.gemeentecloud.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Writing and checking share no code path, and the ledger needs nothing but the JDK. */
class WallsTest {

    private static final String WRITE = "nl.gemeentecloud.ledger.write..";
    private static final String VERIFY = "nl.gemeentecloud.ledger.verify..";

    private final JavaClasses ledger =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nl.gemeentecloud.ledger");

    @Test
    void writeAndVerifyDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(WRITE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(VERIFY)
                .check(ledger);
        noClasses()
                .that()
                .resideInAPackage(VERIFY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WRITE)
                .check(ledger);
    }

    @Test
    void whatTheyShareIsDataAndKeys() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.gemeentecloud.ledger", "nl.gemeentecloud.ledger.keys")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WRITE, VERIFY)
                .check(ledger);
    }

    @Test
    void onlyTheJdkIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "javax.crypto..", "nl.gemeentecloud.ledger..", "org.jspecify..")
                .check(ledger);
        noClasses().should().dependOnClassesThat().resideInAPackage("java.sql..").check(ledger);
    }
}

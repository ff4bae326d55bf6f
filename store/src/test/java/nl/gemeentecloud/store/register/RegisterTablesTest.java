package nl.gemeentecloud.store.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.store.zone.TestZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterTablesTest {

    private static TestZone zone;

    @BeforeAll
    static void open() {
        zone = TestZone.create();
    }

    @AfterAll
    static void close() {
        zone.close();
    }

    private static TableChange prepare(RegisterDefinition definition) {
        return new RegisterTables(zone.zone()).prepare(definition);
    }

    private static List<String> refused(RegisterDefinition definition) {
        return switch (prepare(definition)) {
            case TableChange.Applied applied -> List.of();
            case TableChange.Refused refused -> refused.reasons();
        };
    }

    @Test
    void aDefinitionBecomesTablesOnce() {
        RegisterDefinition definition =
                Defined.register("eenmaal").personen().tabel("tabel").definition();

        assertThat(prepare(definition))
                .isInstanceOfSatisfying(
                        TableChange.Applied.class,
                        applied ->
                                assertThat(applied.statements())
                                        .anyMatch(s ->
                                                s.contains("create table \"eenmaal\".\"persoon\""))
                                        .anyMatch(s -> s.contains("force row level security")));
        assertThat(prepare(definition)).isEqualTo(new TableChange.Applied(List.of()));
    }

    @Test
    void nodesThatStartTogetherMakeTheTablesOnce() throws InterruptedException {
        RegisterDefinition definition = Defined.register("samen").personen().definition();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            assertThat(
                            nodes.invokeAll(
                                    List.of(() -> prepare(definition), () -> prepare(definition))))
                    .map(change -> ((TableChange.Applied) change.get()).statements().isEmpty())
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void additionsAreMadeByThemselves() {
        prepare(Defined.register("groeit").personen().tabel("tabel").definition());

        TableChange change =
                prepare(
                        Defined.register("groeit")
                                .version(2)
                                .personen(
                                        List.of("voornamen"), List.of(List.of("voornamen", "bsn")))
                                .tabel("tabel", "toelichting")
                                .tabel("tweede")
                                .definition());

        assertThat(change)
                .isInstanceOfSatisfying(
                        TableChange.Applied.class,
                        applied ->
                                assertThat(String.join("\n", applied.statements()))
                                        .contains("add column \"voornamen\" text")
                                        .contains("(houder, \"voornamen\", \"bsn\", recorded_to)")
                                        .contains("add column \"rij_toelichting\" text")
                                        .contains("create table \"groeit\".\"tweede\""));
    }

    @Test
    void anythingElseIsRefusedWithWhatAPlanWouldHaveToSay() {
        prepare(
                Defined.register("krimpt")
                        .personen(List.of("voornamen"), List.of(List.of("voornamen")))
                        .tabel("tabel", "toelichting")
                        .definition());

        assertThat(
                        refused(
                                Defined.register("krimpt")
                                        .version(2)
                                        .personen()
                                        .tabel("tabel")
                                        .definition()))
                .containsExactly(
                        "persoon: zoeksleutel voornamen verdwijnt; het plan zegt welke vragen er"
                                + " niet meer op zoeken",
                        "persoon: index [voornamen] verdwijnt; het plan zegt welke vragen die niet"
                                + " meer nodig hebben",
                        "tabel: attribuut rij.toelichting verdwijnt; het plan zegt of opgeslagen"
                                + " waarden blijven, worden gewist of verhuizen");
        assertThat(
                        refused(
                                Defined.register("krimpt")
                                        .version(2)
                                        .tabel("tabel", "toelichting")
                                        .definition()))
                .containsExactly(
                        "objecttype persoon verdwijnt; het plan zegt wat er met de opgeslagen"
                                + " records gebeurt");
    }

    @Test
    void aChangeWithoutANewVersionIsRefused() {
        prepare(Defined.register("stil").personen().definition());

        assertThat(refused(Defined.register("stil").personen().tabel("tabel").definition()))
                .containsExactly(
                        "de definitie van stil is veranderd en heet nog steeds versie 1; verhoog"
                                + " 'versie'");
    }

    @Test
    void anOlderProgramKeepsOffNewerTables() {
        prepare(Defined.register("nieuw").version(5).personen().definition());

        assertThat(refused(Defined.register("nieuw").version(4).personen().definition()))
                .containsExactly(
                        "de tabellen van nieuw zijn van versie 5 van de definitie en dit programma"
                                + " kent versie 4; gebruik de nieuwere uitgave van het programma");
    }
}

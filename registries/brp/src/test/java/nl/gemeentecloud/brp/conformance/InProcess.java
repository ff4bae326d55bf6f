package nl.gemeentecloud.brp.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Autorisatie;
import nl.gemeentecloud.brp.api.autorisatie.Rubriek;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.personen.PersoonShaper;
import nl.gemeentecloud.brp.api.personen.endpoint.Answer;
import nl.gemeentecloud.brp.api.personen.endpoint.Personen;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.time.Registerdatum;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Runs a case against the endpoint without a server or a database. */
public final class InProcess {

    /** The day for which the cases were computed. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String GEMEENTE = "0800";
    private static final LandelijkeTabellen TABELLEN = LandelijkeTabellen.load();

    private final ObjectType persoonslijst = BrpDefinition.load().persoonslijst();
    private final Registerdatum registerdatum = Registerdatum.pinned(TODAY);

    /**
     * What came of a case.
     *
     * @param needed what one had to be allowed for it
     */
    public record Run(Answer answer, List<InMemoryDoor.Entry> entries, AttributeSet needed) {}

    /** Asks as the client of the case. */
    public Run run(ConformanceCase of) {
        return run(
                of,
                session(of.json().path("client")),
                autorisaties(of.json().path("given").path("autorisaties")));
    }

    /** Asks as an afnemer that was granted these and nothing else. */
    public Run runWith(ConformanceCase of, AttributeSet granted) {
        Organisation afnemer = new Organisation("000008", Optional.of("000008"), Optional.empty());
        List<Rubriek> rubrieken =
                granted.paths().stream().map(path -> new Rubriek(path.replace(".", ""))).toList();
        return run(
                of,
                session(afnemer),
                List.of(
                        new Autorisatie(
                                "000008", rubrieken, "N", LocalDate.EPOCH, Optional.empty())));
    }

    private Run run(ConformanceCase of, Session session, List<Autorisatie> rows) {
        InMemoryDoor door = new InMemoryDoor(persoonslijst, TODAY, of.persoonslijsten());
        Personen personen =
                new Personen(
                        door,
                        new PersonenQuestions(
                                persoonslijst,
                                () -> Tabel35.of(persoonslijst, rows),
                                registerdatum),
                        new PersoonShaper(TABELLEN.with(of.tabellen())),
                        registerdatum);
        byte[] body = of.body();
        Answer answer = personen.answer(session, body, body.length);
        return new Run(answer, door.entries(), door.needed());
    }

    /** The session of a municipality that is not judged by tabel 35. */
    public static Session municipality() {
        return session(MissingNode.getInstance());
    }

    /** The session of an afnemer that is no municipality, and so is judged by tabel 35. */
    public static Session afnemer() {
        return session(new Organisation("000008", Optional.of("000008"), Optional.empty()));
    }

    /** The session of a client of the cases; a case without one is asked by a municipality. */
    static Session session(JsonNode client) {
        String afnemer = client.path("afnemerID").asString("000008");
        Optional<Gemeentecode> gemeente =
                client.isMissingNode()
                        ? Optional.of(new Gemeentecode(GEMEENTE))
                        : Optional.ofNullable(client.get("gemeenteCode"))
                                .map(code -> new Gemeentecode(code.asString()));
        return session(new Organisation(afnemer, Optional.of(afnemer), gemeente));
    }

    private static Session session(Organisation organisation) {
        return new Session(
                new Gemeentecode(GEMEENTE),
                organisation,
                organisation,
                "team",
                "actor",
                "toepassing",
                new Purpose("proef", "proef", "proef"),
                "0".repeat(32));
    }

    /** The rows of a case, by way of how the register keeps them. */
    private static List<Autorisatie> autorisaties(JsonNode rows) {
        List<Autorisatie> result = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, String> elements = new LinkedHashMap<>();
            put(elements, "9510", row.get("afnemer_code"));
            put(elements, "9560", row.get("ad_hoc_rubrieken"));
            put(elements, "9567", row.get("ad_hoc_medium"));
            put(elements, "9998", row.get("tabel_regel_start_datum"));
            put(elements, "9999", row.get("tabel_regel_eind_datum"));
            Autorisatie.of(new Document(List.of(new Group("tabel35", elements))))
                    .ifPresent(result::add);
        }
        return result;
    }

    private static void put(
            Map<String, String> elements, String element, @Nullable JsonNode value) {
        if (value != null) {
            elements.put(element, value.asString());
        }
    }
}

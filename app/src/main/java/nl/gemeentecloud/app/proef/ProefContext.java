package nl.gemeentecloud.app.proef;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Tabelregel;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import tools.jackson.databind.JsonNode;

/** What a trial is given beside persons: the rows of tabel 35, and of landelijke tabellen. */
final class ProefContext {

    /** The names in the body, each with its element of tabel 35. */
    private static final Map<String, String> ELEMENTS =
            Map.of(
                    "afnemer_code", "9510",
                    "geheimhouding_ind", "9512",
                    "verstrekkings_beperking", "9513",
                    "afnemer_naam", "9520",
                    "ad_hoc_rubrieken", "9560",
                    "ad_hoc_voorwaarderegel", "9561",
                    "adres_vraag_bevoegdheid", "9566",
                    "ad_hoc_medium", "9567",
                    "tabel_regel_start_datum", "9998",
                    "tabel_regel_eind_datum", "9999");

    private static final int MOST_ROWS = 1000;

    private ProefContext() {}

    /**
     * The rows that a body gives; without any, one for afnemer 000008 with all rubrieken.
     *
     * @throws IllegalArgumentException in Dutch, when the body is not of the right form
     */
    static List<Document> autorisaties(JsonNode body, ObjectType persoonslijst) {
        JsonNode rows = body.path("autorisaties");
        if (rows.isMissingNode() || rows.isNull() || (rows.isArray() && rows.isEmpty())) {
            return List.of(everything(persoonslijst));
        }
        if (!rows.isArray() || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "autorisaties is een lijst van ten hoogste %d rijen van tabel 35"
                            .formatted(MOST_ROWS));
        }
        List<Document> documents = new ArrayList<>();
        for (JsonNode row : rows) {
            documents.add(document(row));
        }
        return documents;
    }

    /**
     * The rows that a body puts over the landelijke tabellen, by a name or number of the table.
     *
     * @throws IllegalArgumentException in Dutch, when the body is not of the right form
     */
    static Map<LandelijkeTabel, List<Tabelregel>> tabellen(JsonNode body) {
        JsonNode given = body.path("tabellen");
        Map<LandelijkeTabel, List<Tabelregel>> tabellen = new EnumMap<>(LandelijkeTabel.class);
        for (Map.Entry<String, JsonNode> tabel : given.properties()) {
            LandelijkeTabel known =
                    LandelijkeTabel.byName(tabel.getKey())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "Er is geen landelijke tabel '%s'"
                                                    .formatted(tabel.getKey())));
            if (!tabel.getValue().isArray() || tabel.getValue().size() > MOST_ROWS) {
                throw new IllegalArgumentException(
                        "tabellen.%s is een lijst van ten hoogste %d rijen"
                                .formatted(tabel.getKey(), MOST_ROWS));
            }
            List<Tabelregel> regels = new ArrayList<>();
            for (JsonNode row : tabel.getValue()) {
                regels.add(regel(tabel.getKey(), row));
            }
            tabellen.put(known, regels);
        }
        return tabellen;
    }

    private static Tabelregel regel(String tabel, JsonNode row) {
        String code = text(row, "code").orElse("");
        if (code.isEmpty()) {
            throw new IllegalArgumentException(
                    "Een rij van tabellen.%s noemt code en omschrijving".formatted(tabel));
        }
        return new Tabelregel(
                code,
                text(row, "omschrijving").orElse(""),
                text(row, "soort"),
                text(row, "ingang"),
                text(row, "einde"));
    }

    private static Optional<String> text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isValueNode() && !value.isNull() && !value.asString().isEmpty()
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    private static Document document(JsonNode row) {
        Map<String, String> values = new LinkedHashMap<>();
        ELEMENTS.forEach((name, element) -> {
            text(row, name).ifPresent(value -> values.put(element, value));
        });
        if (!values.containsKey("9510")) {
            throw new IllegalArgumentException("Een rij van tabel 35 noemt afnemer_code (95.10)");
        }
        return new Document(List.of(new Group("tabel35", values)));
    }

    private static Document everything(ObjectType persoonslijst) {
        List<String> rubrieken =
                persoonslijst.attributes().stream()
                        .map(Attribute::path)
                        .map(ProefContext::rubriek)
                        .toList();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("9510", "000008");
        values.put("9560", String.join(" ", rubrieken));
        values.put("9567", "N");
        values.put("9998", "20201128");
        return new Document(List.of(new Group("tabel35", values)));
    }

    private static String rubriek(String path) {
        String digits = path.replace(".", "");
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}

package nl.gemeentecloud.app.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import tools.jackson.databind.JsonNode;

/** What a trial is given beside persons: the rows of tabel 35. */
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

    private static Document document(JsonNode row) {
        Map<String, String> values = new LinkedHashMap<>();
        ELEMENTS.forEach((name, element) -> {
            JsonNode value = row.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asString().isEmpty()) {
                values.put(element, value.asString());
            }
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

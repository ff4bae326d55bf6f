package nl.gemeentecloud.brp.api.personen;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Tabelregel;
import nl.gemeentecloud.core.json.JsonBytes;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables as the answer has them (contract: Waardetabel), encoded once: a person has
 * some twenty. Unchangeable.
 */
final class Waardetabellen {

    private final LandelijkeTabellen tabellen;
    private final Map<LandelijkeTabel, Map<String, byte[]>> encoded =
            new EnumMap<>(LandelijkeTabel.class);

    Waardetabellen(LandelijkeTabellen tabellen) {
        this.tabellen = tabellen;
        for (LandelijkeTabel tabel : LandelijkeTabel.values()) {
            Map<String, byte[]> rows = new HashMap<>();
            for (Tabelregel regel : tabellen.regels(tabel)) {
                rows.put(regel.code(), encode(regel.code(), regel.omschrijving()));
            }
            encoded.put(tabel, rows);
        }
    }

    /** The tables that these come from. */
    LandelijkeTabellen tabellen() {
        return tabellen;
    }

    /** A code with what it means; without that when the table does not have it. */
    byte[] waarde(LandelijkeTabel tabel, String code) {
        byte[] known = encoded.getOrDefault(tabel, Map.of()).get(code);
        return known == null ? encode(code, null) : known;
    }

    private static byte[] encode(String code, @Nullable String omschrijving) {
        JsonBytes json = new JsonBytes(64).put('{');
        Property.CODE.writeTo(json);
        json.quote(code);
        if (omschrijving != null) {
            json.put(',');
            Property.OMSCHRIJVING.writeTo(json);
            json.quote(omschrijving);
        }
        return json.put('}').toBytes();
    }
}

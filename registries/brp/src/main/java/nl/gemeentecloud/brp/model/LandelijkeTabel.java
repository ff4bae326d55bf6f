package nl.gemeentecloud.brp.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A table of codes with their meaning: the landelijke tabellen of the Logisch Ontwerp BRP, and the
 * code lists that the Logisch Ontwerp gives with the element itself.
 */
public enum LandelijkeTabel {
    NATIONALITEIT("32-nationaliteit"),
    GEMEENTE("33-gemeente"),
    LAND("34-land"),
    VOORVOEGSEL("36-voorvoegsel"),
    REDEN_NATIONALITEIT("37-reden-nationaliteit"),
    ADELLIJKE_TITEL_PREDICAAT("38-adellijke-titel-predicaat"),
    AKTEAANDUIDING("39-akteaanduiding"),
    REDEN_ONTBINDING("41-reden-ontbinding"),
    REISDOCUMENT("48-reisdocument"),
    VERBLIJFSTITEL("56-verblijfstitel"),
    RNI_DEELNEMER("60-rni-deelnemer"),
    GEZAGSVERHOUDING("61-gezagsverhouding"),
    AANDUIDING_BIJ_HUISNUMMER("aanduiding-bij-huisnummer"),
    EUROPEES_KIESRECHT("europees-kiesrecht"),
    FUNCTIE_ADRES("functie-adres"),
    GESLACHT("geslacht"),
    INDICATIE_GEHEIM("indicatie-geheim"),
    INHOUDING_VERMISSING_REISDOCUMENT("inhouding-vermissing-reisdocument"),
    NAAMGEBRUIK("naamgebruik"),
    REDEN_OPSCHORTING_BIJHOUDING("reden-opschorting-bijhouding"),
    SOORT_VERBINTENIS("soort-verbintenis"),
    UITSLUITING_KIESRECHT("uitsluiting-kiesrecht");

    private final String file;

    LandelijkeTabel(String file) {
        this.file = file;
    }

    /** The name of its file, without extension. */
    String file() {
        return file;
    }

    /**
     * The table that people mean by a name or number: {@code 60}, {@code RNI-deelnemerstabel},
     * {@code Verblijfstitel}, {@code Landen}.
     */
    public static Optional<LandelijkeTabel> byName(String name) {
        String wanted = stem(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (LandelijkeTabel tabel : values()) {
            String full = stem(tabel.file);
            String bare = full.replaceFirst("^[0-9]+", "");
            if (wanted.equals(full) || wanted.equals(bare) || full.equals(wanted + bare)) {
                return Optional.of(tabel);
            }
        }
        return Optional.empty();
    }

    /** Letters and digits only, without the endings that make it a plural or a table. */
    private static String stem(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replaceFirst("^tabel(?=[0-9])", "")
                .replaceFirst("s?tabel$", "")
                .replaceFirst("^(land|nationaliteit|gemeente)e?n$", "$1");
    }
}

package nl.gemeentecloud.proef.eigendom;

import java.util.List;
import nl.gemeentecloud.proef.chance.Chance;

/** What residents do for themselves, with its SBI 2008 code (CBS). */
enum Beroep {
    SCHILDERSBEDRIJF("Schildersbedrijf", "43341"),
    TIMMERBEDRIJF("Timmerbedrijf", "43320"),
    ADMINISTRATIE("Administratiekantoor", "69203"),
    TEKSTBUREAU("Tekstbureau", "74300"),
    SOFTWARE("Softwarebureau", "62010"),
    KAPPER("Kapper", "96021"),
    HOVENIER("Hoveniersbedrijf", "81300"),
    FOTOGRAAF("Fotografie", "74201"),
    TAXI("Taxibedrijf", "49320"),
    RIJSCHOOL("Rijschool", "85530");

    private static final List<Beroep> ALLE = List.of(values());

    private final String woord;
    private final String sbi;

    Beroep(String woord, String sbi) {
        this.woord = woord;
        this.sbi = sbi;
    }

    static Beroep draw(Chance chance) {
        return ALLE.get(chance.below(ALLE.size()));
    }

    String woord() {
        return woord;
    }

    String sbi() {
        return sbi;
    }
}

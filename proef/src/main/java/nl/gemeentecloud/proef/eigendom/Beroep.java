package nl.gemeentecloud.proef.eigendom;

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

    private final String woord;
    private final String sbi;

    Beroep(String woord, String sbi) {
        this.woord = woord;
        this.sbi = sbi;
    }

    String woord() {
        return woord;
    }

    String sbi() {
        return sbi;
    }
}

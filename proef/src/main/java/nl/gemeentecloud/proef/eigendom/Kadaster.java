package nl.gemeentecloud.proef.eigendom;

import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;

/**
 * How parcels and apartment rights are called. A street has parcels 1 to 199: its plots in order,
 * then what is left on both sides, then the street itself.
 */
final class Kadaster {

    /** Parcels that a street may have. */
    static final int PER_STRAAT = 199;

    private static final int ZUID = 195;
    private static final int WEG = 197;
    private static final int BUURTEN_PER_SECTIE = 50;
    private static final String LETTERS = "ABCDEFGHIKLMNOPRSTUVW";

    private final Stadsplan plan;

    Kadaster(Stadsplan plan) {
        this.plan = plan;
    }

    /** Rank of the plot a unit stands on, or of what is left on its side. */
    static int kavel(Straat straat, Eenheid eenheid) {
        return eenheid.pand()
                .map(Kadaster::kavel)
                .orElseGet(() -> (int) ((eenheid.nummer() - 1) % 500) - straat.eersteWoning());
    }

    /** Rank of the plot a building stands on. */
    static int kavel(Pand pand) {
        return switch (pand.soort()) {
            case HOOFDGEBOUW, BIJGEBOUW, VOORGANGER, VERGISSING -> (int) (pand.nummer() % 1000);
            case VOORZIENING -> rest(0);
            case GEPLAND -> rest(1);
        };
    }

    /** Rank of what is left on a side of the street: 0 south, 1 north. */
    static int rest(int zijde) {
        return ZUID + zijde;
    }

    /** Rank of the street itself. */
    static int weg() {
        return WEG;
    }

    /** Fifteen digits: gemeente, street, parcel, and 000 or the number of the apartment right. */
    String identificatie(Straat straat, int kavel, int appartement) {
        return plan.gemeente().code().digits()
                + padded(straat.nummer(), 5)
                + padded(kavel + 1, 3)
                + padded(appartement, 3);
    }

    /** Three letters and two digits of the kadastrale gemeente: one that does not exist. */
    String kadastraleGemeente() {
        int rank = plan.gemeente().rank();
        return "X" + letter(rank / 21) + letter(rank % 21) + "00";
    }

    private static char letter(int rank) {
        return LETTERS.charAt(rank % LETTERS.length());
    }

    String sectie(Straat straat) {
        int sectie = straat.buurt().nummer() / BUURTEN_PER_SECTIE;
        String last = String.valueOf(letter(sectie));
        return sectie < LETTERS.length() ? last : letter(sectie / LETTERS.length() - 1) + last;
    }

    /** 1 to 99999, unique within the section. */
    int perceelnummer(Straat straat, int kavel) {
        return straat.nummer() % (BUURTEN_PER_SECTIE * 10) * PER_STRAAT + kavel + 1;
    }

    private static String padded(int value, int width) {
        String digits = String.valueOf(value);
        return "0".repeat(width - digits.length()) + digits;
    }
}

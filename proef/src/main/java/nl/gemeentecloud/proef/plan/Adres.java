package nl.gemeentecloud.proef.plan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a dwelling is: an address that exists in the BAG of its municipality.
 *
 * @param woning number of the dwelling in its municipality, from 0
 * @param huisnummer 1 to 99999
 * @param huisletter one letter, or empty
 * @param toevoeging at most four letters or digits, or empty
 * @param pand rank of the building along the street, from 0
 */
public record Adres(
        Stadsplan plan,
        Straat straat,
        int woning,
        int huisnummer,
        String huisletter,
        String toevoeging,
        int pand) {

    private static final int MOST_IN_PAND = 24;
    private static final List<String> TOEVOEGINGEN =
            IntStream.rangeClosed(1, MOST_IN_PAND).mapToObj(String::valueOf).toList();

    static Adres of(Stadsplan plan, Straat straat, int woning) {
        int k = woning % Buurt.WONINGEN - straat.eersteWoning();
        Bebouwing bebouwing = straat.bebouwing();
        int pand = k / bebouwing.woningenPerPand();
        int inPand = k % bebouwing.woningenPerPand();
        return switch (bebouwing) {
            case RIJWONINGEN, TWEE_ONDER_EEN_KAP, VRIJSTAAND, LIGPLAATSEN, STANDPLAATSEN ->
                    new Adres(plan, straat, woning, pand + 1, "", "", pand);
            case WINKELS -> new Adres(plan, straat, woning, pand + 1, "A", "", pand);
            case BOVENWONINGEN ->
                    new Adres(plan, straat, woning, pand + 1, "", boven(straat, inPand), pand);
            case FLATS ->
                    straat.nummer() % 3 == 0
                            ? new Adres(
                                    plan,
                                    straat,
                                    woning,
                                    pand + 1,
                                    "",
                                    TOEVOEGINGEN.get(inPand),
                                    pand)
                            : new Adres(plan, straat, woning, k + 1, "", "", pand);
        };
    }

    public Postcode postcode() {
        return plan.postcode(straat, huisnummer);
    }

    /** Below and above, in three of the ways towns write it. */
    private static String boven(Straat straat, int inPand) {
        return switch (straat.nummer() % 3) {
            case 0 -> inPand == 0 ? "HS" : "1";
            case 1 -> inPand == 0 ? "" : "BIS";
            case 2 -> inPand == 0 ? "1" : "2";
            default -> throw new IllegalStateException("A rest of three is 0, 1 or 2");
        };
    }

    /** Year in which the building was built, or the place was first used. */
    public int bouwjaar() {
        return straat.bouwjaar();
    }

    public boolean isLigplaats() {
        return straat.bebouwing() == Bebouwing.LIGPLAATSEN;
    }

    public boolean isStandplaats() {
        return straat.bebouwing() == Bebouwing.STANDPLAATSEN;
    }

    /** Sixteen digits of the verblijfsobject, ligplaats or standplaats (BAG; LO3 11.80). */
    public String verblijfplaatsIdentificatie() {
        return identificatie("0" + soort());
    }

    /** 1 for a verblijfsobject, 2 for a ligplaats, 3 for a standplaats. */
    public int soort() {
        return isLigplaats() ? 2 : isStandplaats() ? 3 : 1;
    }

    /** Sixteen digits of the nummeraanduiding (BAG; LO3 11.90). */
    public String nummeraanduidingIdentificatie() {
        return identificatie("20");
    }

    private String identificatie(String soort) {
        return Identificatie.of(plan.gemeente(), soort, woning + 1L);
    }
}

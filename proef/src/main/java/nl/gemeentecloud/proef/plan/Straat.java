package nl.gemeentecloud.proef.plan;

/**
 * A street with the dwellings along it (BAG: openbare ruimte of type Weg).
 *
 * @param nummer unique in the municipality, from 0
 * @param rij rank within the buurt, from 0
 * @param eersteWoning first dwelling, counted within the buurt
 * @param woningen number of dwellings
 * @param bouwjaar year in which the street was built
 */
public record Straat(
        Buurt buurt,
        int nummer,
        int rij,
        Bebouwing bebouwing,
        int eersteWoning,
        int woningen,
        int bouwjaar,
        String naam,
        String verkorteNaam) {

    /** Number of buildings, or of places where the dwellings are houseboats or caravans. */
    public int panden() {
        int per = bebouwing.woningenPerPand();
        return (woningen + per - 1) / per;
    }
}

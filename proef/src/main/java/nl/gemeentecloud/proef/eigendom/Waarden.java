package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.eigendom.WozObject.Waarde;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Identificatie;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;

/** Values WOZ objects: what a unit with its ground was worth on the first day of a year. */
final class Waarden {

    /** Yearly rise of values, about that of dwellings over the last ten years (CBS). */
    private static final double STIJGING = 1.065;

    /** The year of which prices are known. */
    private static final int PRIJSJAAR = 2025;

    private final Stadsplan plan;

    Waarden(Stadsplan plan) {
        this.plan = plan;
    }

    /**
     * The object as it is on a day, with its values.
     *
     * @param zaak identification of the parcel or apartment right
     * @param grond square metres
     */
    WozObject object(
            Straat straat,
            Eenheid eenheid,
            String zaak,
            int grond,
            int vandaag,
            Optional<Partij> eigenaar,
            Optional<Partij> gebruiker) {
        List<Waarde> waarden = new ArrayList<>();
        for (int n = 1; n <= WozObject.JAREN; n++) {
            waarde(straat, eenheid, Dag.jaar(vandaag) - n).ifPresent(waarden::add);
        }
        return new WozObject(
                straat,
                eenheid,
                nummer(eenheid),
                identificatie("20", eenheid.nummer()),
                identificatie(eenheid.soort().cijfers(), eenheid.nummer()),
                eenheid.pand().map(p -> identificatie("10", p.nummer())).stream().toList(),
                zaak,
                grond,
                eigenaar,
                gebruiker,
                waarden);
    }

    /** Twelve digits, the first four those of the gemeente. */
    private String nummer(Eenheid eenheid) {
        long nummer = eenheid.nummer();
        long within = nummer < 1_000_000_000L ? nummer : nummer - 5_000_000_000L + 50_000_000L;
        return plan.gemeente().code().digits() + String.valueOf(100_000_000L + within).substring(1);
    }

    private String identificatie(String soort, long nummer) {
        return Identificatie.of(plan.gemeente(), soort, nummer);
    }

    /**
     * The value on the first day of a year, in force from the next; none before there was anything.
     */
    Optional<Waarde> waarde(Straat straat, Eenheid eenheid, int peiljaar) {
        if (eenheid.pand().map(Pand::bouwjaar).orElse(straat.bouwjaar()) >= peiljaar) {
            return Optional.empty();
        }
        double sinds = (double) PRIJSJAAR - peiljaar;
        double perMeter = prijs(straat, eenheid) * streek() / StrictMath.pow(STIJGING, sinds);
        int lot = Chance.hashBelow(200, eenheid.nummer(), peiljaar / 2, 302);
        double euro = perMeter * eenheid.oppervlakte() * (0.9 + lot / 1000.0);
        return Optional.of(
                new Waarde(
                        Dag.of(peiljaar, 1, 1),
                        Dag.of(peiljaar + 1, 1, 1),
                        Math.max(1000, Math.round(euro / 1000) * 1000)));
    }

    private double streek() {
        return 0.75 + Chance.hashBelow(100, plan.gemeente().code().number(), 8, 303) / 140.0;
    }

    /** Euro per square metre of floor. */
    private static double prijs(Straat straat, Eenheid eenheid) {
        if (!eenheid.gebruiksdoelen().getFirst().equals("woonfunctie")) {
            return 1600;
        }
        double soort =
                switch (straat.bebouwing()) {
                    case RIJWONINGEN -> 3300;
                    case BOVENWONINGEN, WINKELS -> 4100;
                    case TWEE_ONDER_EEN_KAP -> 3600;
                    case VRIJSTAAND -> 3900;
                    case FLATS -> 3700;
                    case LIGPLAATSEN -> 2900;
                    case STANDPLAATSEN -> 1500;
                };
        int bouwjaar = straat.bouwjaar();
        return soort * (bouwjaar < 1945 ? 1.1 : bouwjaar < 1980 ? 0.92 : 1.05);
    }
}

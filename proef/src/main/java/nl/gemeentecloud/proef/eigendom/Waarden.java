package nl.gemeentecloud.proef.eigendom;

import java.util.Optional;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Identificatie;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;

/** Writes WOZ objects: a unit with its ground, and what it was worth in the last four years. */
final class Waarden {

    private static final int JAREN = 4;

    /** Yearly rise of values, about that of dwellings over the last ten years (CBS). */
    private static final double STIJGING = 1.065;

    private final Stadsplan plan;
    private final int jaar;
    private final Json json;

    Waarden(Stadsplan plan, int vandaag, Json json) {
        this.plan = plan;
        this.json = json;
        jaar = Dag.jaar(vandaag);
    }

    /** An object that is ready but for who owns and who uses it. */
    @FunctionalInterface
    interface Beginning {
        void write(Optional<Partij> eigenaar, Optional<Partij> gebruiker);
    }

    /**
     * Begins an object.
     *
     * @param zaak identification of the parcel or apartment right
     * @param grond square metres
     */
    Beginning object(Straat straat, Eenheid eenheid, String zaak, int grond) {
        return (eigenaar, gebruiker) -> {
            json.open().member("wozObjectNummer", nummer(eenheid));
            json.member("nummeraanduiding", identificatie("20", eenheid.nummer()));
            json.member(
                    "adresseerbaarObject",
                    identificatie(eenheid.soort().cijfers(), eenheid.nummer()));
            json.array("panden");
            eenheid.pand().ifPresent(p -> json.value(identificatie("10", p.nummer())));
            json.endArray().array("kadastraalOnroerendeZaken").value(zaak).endArray();
            json.member("grondoppervlakte", grond);
            json.member("gebruiksoppervlakte", eenheid.oppervlakte());
            partij("eigenaar", eigenaar);
            partij("gebruiker", gebruiker);
            json.array("waarden");
            int bouwjaar = eenheid.pand().map(p -> p.bouwjaar()).orElse(straat.bouwjaar());
            for (int n = 1; n <= JAREN; n++) {
                if (bouwjaar < jaar - n) {
                    waarde(straat, eenheid, n);
                }
            }
            json.endArray().line();
        };
    }

    private void partij(String name, Optional<Partij> partij) {
        partij.ifPresent(wie -> {
            json.name(name).open();
            wie.write(json);
            json.close();
        });
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

    /** The value on the first day of a year, in force from the next. */
    private void waarde(Straat straat, Eenheid eenheid, int ago) {
        int peiljaar = jaar - ago;
        double perMeter = prijs(straat, eenheid) * streek() / StrictMath.pow(STIJGING, ago - 1.0);
        int lot = Chance.hashBelow(200, eenheid.nummer(), peiljaar / 2, 302);
        double euro = perMeter * eenheid.oppervlakte() * (0.9 + lot / 1000.0);
        json.open().day("waardepeildatum", Dag.of(peiljaar, 1, 1));
        json.day("ingangsdatum", Dag.of(peiljaar + 1, 1, 1));
        json.member("vastgesteldeWaarde", Math.max(1000, Math.round(euro / 1000) * 1000)).close();
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

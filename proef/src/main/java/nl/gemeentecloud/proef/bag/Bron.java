package nl.gemeentecloud.proef.bag;

import java.io.IOException;
import java.util.List;
import nl.gemeentecloud.proef.bag.Adressen.NummeraanduidingObject;
import nl.gemeentecloud.proef.bag.Adressen.OpenbareRuimteObject;
import nl.gemeentecloud.proef.bag.Adressen.Rol;
import nl.gemeentecloud.proef.bag.Adressen.WoonplaatsObject;
import nl.gemeentecloud.proef.bag.Objecten.PandObject;
import nl.gemeentecloud.proef.bag.Objecten.PlaatsObject;
import nl.gemeentecloud.proef.bag.Objecten.VerblijfsobjectObject;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Buurt;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Ligging;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;
import nl.gemeentecloud.proef.plan.Straatbeeld;
import nl.gemeentecloud.proef.plan.Vlak;
import nl.gemeentecloud.proef.plan.Woonplaats;

/** Walks the ground plan and gives the objects of a type, in order of buurt and street. */
final class Bron {

    /** Takes objects one by one. */
    interface Taker {
        void take(BagObject object) throws IOException;
    }

    private static final long OVERIGE_RUIMTEN = 5_000_000_000L;
    private static final List<List<String>> RUIMTEN =
            List.of(
                    List.of("Terrein", "park"),
                    List.of("Water", "gracht"),
                    List.of("Kunstwerk", "brug"),
                    List.of("Landschappelijk gebied", "bos"),
                    List.of("Administratief gebied", "kwartier"),
                    List.of("Spoorbaan", "lijn"));

    private final Stadsplan plan;
    private final Gegevens gegevens;

    Bron(Stadsplan plan) {
        this.plan = plan;
        gegevens = new Gegevens(plan.gemeente().code().digits(), plan.ligging());
    }

    Stadsplan plan() {
        return plan;
    }

    /** All objects of a type in some buurten, those of the future included. */
    void each(Objecttype type, int firstBuurt, int lastBuurt, Taker taker) throws IOException {
        if (type == Objecttype.WPL) {
            woonplaatsen(taker);
            return;
        }
        for (int nummer = firstBuurt; nummer < lastBuurt; nummer++) {
            Buurt buurt = plan.buurt(nummer);
            for (Straat straat : buurt.straten()) {
                if (plan.woningenIn(straat) > 0) {
                    straat(type, straat, taker);
                }
            }
            if (type == Objecttype.OPR) {
                overigeRuimte(buurt, taker);
            }
        }
    }

    private void straat(Objecttype type, Straat straat, Taker taker) throws IOException {
        switch (type) {
            case OPR -> taker.take(straat(straat));
            case PND -> {
                for (Pand pand : Straatbeeld.of(plan, straat).panden()) {
                    taker.take(new PandObject(gegevens, pand));
                }
            }
            case VBO -> {
                for (Eenheid eenheid : Straatbeeld.of(plan, straat).eenheden()) {
                    if (eenheid.pand().isPresent()) {
                        taker.take(
                                new VerblijfsobjectObject(gegevens, eenheid, eenheid.pand().get()));
                    }
                }
            }
            case NUM -> nummeraanduidingen(straat, taker);
            case LIG, STA -> {
                if (Objecttype.valueOf(plaatsType(straat)) == type) {
                    for (Eenheid eenheid : Straatbeeld.of(plan, straat).eenheden()) {
                        taker.take(new PlaatsObject(gegevens, eenheid));
                    }
                }
            }
            case WPL -> woonplaatsen(taker);
        }
    }

    private static String plaatsType(Straat straat) {
        return switch (straat.bebouwing()) {
            case LIGPLAATSEN -> "LIG";
            case STANDPLAATSEN -> "STA";
            case RIJWONINGEN, BOVENWONINGEN, TWEE_ONDER_EEN_KAP, VRIJSTAAND, FLATS, WINKELS ->
                    "VBO";
        };
    }

    private void nummeraanduidingen(Straat straat, Taker taker) throws IOException {
        for (Eenheid eenheid : Straatbeeld.of(plan, straat).eenheden()) {
            taker.take(new NummeraanduidingObject(gegevens, straat, eenheid, Rol.HOOFDADRES));
            if (Adressen.heeftNevenadres(eenheid)) {
                taker.take(new NummeraanduidingObject(gegevens, straat, eenheid, Rol.NEVENADRES));
            }
            if (Adressen.heeftVergissing(eenheid)) {
                taker.take(new NummeraanduidingObject(gegevens, straat, eenheid, Rol.VERGISSING));
            }
        }
    }

    private OpenbareRuimteObject straat(Straat straat) {
        String eerder = "Oude " + straat.naam();
        return new OpenbareRuimteObject(
                gegevens,
                straat.nummer() + 1L,
                straat.naam(),
                straat.verkorteNaam(),
                eerder,
                "Weg",
                straat.buurt().woonplaats(),
                straat.bouwjaar());
    }

    /** One public space in every other buurt that is not a street. */
    private void overigeRuimte(Buurt buurt, Taker taker) throws IOException {
        int lot = Chance.hashBelow(12, buurt.nummer(), 5, 240);
        if (lot >= RUIMTEN.size()) {
            return;
        }
        Straat straat = buurt.straten().getFirst();
        String naam =
                straat.naam()
                                .replaceAll(
                                        "(straat|laan|weg|hof|plein|pad|kade|singel|dreef|plantsoen)$",
                                        "")
                        + RUIMTEN.get(lot).get(1);
        taker.take(
                new OpenbareRuimteObject(
                        gegevens,
                        OVERIGE_RUIMTEN + buurt.nummer(),
                        naam,
                        naam,
                        naam,
                        RUIMTEN.get(lot).get(0),
                        buurt.woonplaats(),
                        Math.min(straat.bouwjaar(), 2000)));
    }

    private void woonplaatsen(Taker taker) throws IOException {
        for (Woonplaats woonplaats : plan.woonplaatsen()) {
            int columns = plan.columns();
            int first = woonplaats.eersteBuurt() / columns;
            int rows = (woonplaats.buurten() + columns - 1) / columns;
            double south = first * (double) Ligging.BUURT;
            double north = (first + rows) * (double) Ligging.BUURT;
            double east = columns * (double) Ligging.BUURT;
            Vlak vlak = Vlak.of(0, south, east, north);
            taker.take(new WoonplaatsObject(gegevens, woonplaats, vlak));
        }
    }
}

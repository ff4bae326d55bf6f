package nl.gemeentecloud.proef.eigendom;

import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Identificatie;
import nl.gemeentecloud.proef.plan.Kavels;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;
import nl.gemeentecloud.proef.plan.Straatbeeld;
import nl.gemeentecloud.proef.plan.Vlak;

/** Writes the parcels of a street: its plots, what is left on both sides, and the street itself. */
final class Grond {

    private final Stadsplan plan;
    private final Kadaster kadaster;
    private final Json json;

    Grond(Stadsplan plan, Kadaster kadaster, Json json) {
        this.plan = plan;
        this.kadaster = kadaster;
        this.json = json;
    }

    String identificatie(String soort, long nummer) {
        return Identificatie.of(plan.gemeente(), soort, nummer);
    }

    /** Plots that are built on. */
    static int kavels(Stadsplan plan, Straat straat) {
        int per = straat.bebouwing().woningenPerPand();
        return (plan.woningenIn(straat) + per - 1) / per;
    }

    /** Of an ordinary plot, in square metres. */
    static int oppervlakte(Straat straat) {
        return (int) Math.round(straat.bebouwing().kavelbreedte() * Kavels.DIEPTE);
    }

    /** Of a plot, or of what is left on a side. */
    int oppervlakte(Straat straat, int kavel, Straatbeeld beeld) {
        return kavel < Kadaster.rest(0)
                ? oppervlakte(straat)
                : oppervlakte(beeld.kavels().rest(0, kavels(plan, straat)));
    }

    void straat(Straat straat, Straatbeeld beeld) {
        int aantal = kavels(plan, straat);
        Kavels kavels = beeld.kavels();
        for (int kavel = 0; kavel < aantal; kavel++) {
            perceel(straat, beeld, kavel, kavels.kavel(kavel));
        }
        if (kavels.restbreedte(aantal) > 1) {
            perceel(straat, beeld, Kadaster.rest(0), kavels.rest(0, aantal));
            perceel(straat, beeld, Kadaster.rest(1), kavels.rest(1, aantal));
        }
        perceel(straat, beeld, Kadaster.weg(), kavels.weg());
    }

    private void perceel(Straat straat, Straatbeeld beeld, int kavel, Vlak vlak) {
        json.open().member("identificatie", kadaster.identificatie(straat, kavel, 0));
        json.name("aanduiding").open().member("kadastraleGemeente", kadaster.kadastraleGemeente());
        json.member("sectie", kadaster.sectie(straat));
        json.member("perceelnummer", kadaster.perceelnummer(straat, kavel)).close();
        json.member("oppervlakte", oppervlakte(vlak)).array("panden");
        for (Pand pand : beeld.panden()) {
            boolean staat =
                    pand.soort() == Pand.Soort.HOOFDGEBOUW
                            || pand.soort() == Pand.Soort.BIJGEBOUW
                            || pand.soort() == Pand.Soort.VOORZIENING;
            if (staat && Kadaster.kavel(pand) == kavel) {
                json.value(identificatie("10", pand.nummer()));
            }
        }
        json.endArray().array("nummeraanduidingen");
        for (Eenheid eenheid : beeld.eenheden()) {
            boolean voormalig =
                    eenheid.pand()
                            .filter(p ->
                                    p.soort() == Pand.Soort.VOORGANGER
                                            || p.soort() == Pand.Soort.GEPLAND)
                            .isPresent();
            if (!voormalig && Kadaster.kavel(straat, eenheid) == kavel) {
                json.value(identificatie("20", eenheid.nummer()));
            }
        }
        json.endArray();
        geometrie(vlak);
        json.line();
    }

    private static int oppervlakte(Vlak vlak) {
        return (int) Math.max(1, Math.round(vlak.oppervlakte()));
    }

    /** GeoJSON's form, in the Rijksdriehoeksstelsel (EPSG:28992) in metres. */
    private void geometrie(Vlak vlak) {
        json.name("geometrie").open().member("type", "Polygon").array("coordinates");
        json.array();
        for (int i = 0; i < vlak.points(); i++) {
            json.array();
            json.metres(plan.ligging().x(vlak.x(i), vlak.y(i)));
            json.metres(plan.ligging().y(vlak.x(i), vlak.y(i)));
            json.endArray();
        }
        json.endArray().endArray().close();
    }
}

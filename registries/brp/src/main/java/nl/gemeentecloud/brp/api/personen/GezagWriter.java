package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Property.*;

import java.util.List;
import nl.gemeentecloud.brp.model.Gezagsrelatie;
import nl.gemeentecloud.brp.model.Gezagsrelatie.Betrokkene;
import nl.gemeentecloud.brp.model.Gezagsrelatie.Minderjarige;

/** Shows who has authority over whom (contract: Gezagsrelatie and its kinds). */
final class GezagWriter {

    private GezagWriter() {}

    /** Writes the relations; nothing when there are none. */
    static void write(Output out, List<Gezagsrelatie> relaties) {
        out.beginList(GEZAG);
        for (Gezagsrelatie relatie : relaties) {
            out.beginItem();
            out.text(TYPE, relatie.getClass().getSimpleName());
            minderjarige(out, relatie.minderjarige());
            switch (relatie) {
                case Gezagsrelatie.GezamenlijkOuderlijkGezag beide ->
                        betrokkenen(out, OUDERS, beide.ouders(), false);
                case Gezagsrelatie.EenhoofdigOuderlijkGezag een ->
                        betrokkene(out, OUDER, een.ouder());
                case Gezagsrelatie.GezamenlijkGezag samen -> {
                    betrokkene(out, OUDER, samen.ouder());
                    derde(out, samen);
                }
                case Gezagsrelatie.Voogdij voogdij ->
                        betrokkenen(out, DERDEN, voogdij.derden(), true);
                case Gezagsrelatie.TijdelijkGeenGezag geen ->
                        out.text(TOELICHTING, geen.toelichting());
                case Gezagsrelatie.GezagNietTeBepalen niet ->
                        out.text(TOELICHTING, niet.toelichting());
            }
            if (relatie.inOnderzoek()) {
                out.flag(IN_ONDERZOEK);
            }
            out.end();
        }
        out.end();
    }

    private static void minderjarige(Output out, Minderjarige minderjarige) {
        out.begin(MINDERJARIGE);
        out.text(BURGERSERVICENUMMER, minderjarige.burgerservicenummer());
        minderjarige.volledigeNaam().ifPresent(naam -> naam(out, naam));
        minderjarige.leeftijd().ifPresent(jaren -> out.number(LEEFTIJD, jaren));
        out.end();
    }

    private static void derde(Output out, Gezagsrelatie.GezamenlijkGezag samen) {
        out.begin(DERDE);
        out.text(TYPE, samen.derde().isPresent() ? "BekendeDerde" : "OnbekendeDerde");
        samen.derde().ifPresent(derde -> gegevens(out, derde));
        out.end();
    }

    private static void betrokkenen(
            Output out, Property property, List<Betrokkene> betrokkenen, boolean derden) {
        out.beginList(property);
        for (Betrokkene een : betrokkenen) {
            out.beginItem();
            if (derden) {
                out.text(TYPE, "BekendeDerde");
            }
            gegevens(out, een);
            out.end();
        }
        out.endKeeping();
    }

    private static void betrokkene(Output out, Property property, Betrokkene betrokkene) {
        out.begin(property);
        gegevens(out, betrokkene);
        out.endKeeping();
    }

    private static void gegevens(Output out, Betrokkene betrokkene) {
        betrokkene.burgerservicenummer().ifPresent(bsn -> out.text(BURGERSERVICENUMMER, bsn));
        betrokkene.volledigeNaam().ifPresent(naam -> naam(out, naam));
    }

    private static void naam(Output out, String volledigeNaam) {
        out.begin(NAAM);
        out.text(VOLLEDIGE_NAAM, volledigeNaam);
        out.end();
    }
}

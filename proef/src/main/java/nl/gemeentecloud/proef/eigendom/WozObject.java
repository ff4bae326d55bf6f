package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Straat;

/**
 * What is valued as one: a unit with its ground.
 *
 * @param nummer twelve digits, the first four those of the gemeente
 * @param zaak identification of the parcel or apartment right
 * @param grond square metres
 * @param waarden newest first, at most {@value #JAREN}
 */
record WozObject(
        Straat straat,
        Eenheid eenheid,
        String nummer,
        String nummeraanduiding,
        String adresseerbaarObject,
        List<String> panden,
        String zaak,
        int grond,
        Optional<Partij> eigenaar,
        Optional<Partij> gebruiker,
        List<Waarde> waarden)
        implements Regel {

    /** Years of which the value is kept. */
    static final int JAREN = 4;

    /**
     * A value.
     *
     * @param peildag the day of which it is the value
     * @param ingang the first day on which it holds
     */
    record Waarde(int peildag, int ingang, long euro) {}

    WozObject {
        panden = List.copyOf(panden);
        waarden = List.copyOf(waarden);
    }

    WozObject of(Optional<Partij> other) {
        return with(other, gebruiker, waarden);
    }

    WozObject usedBy(Optional<Partij> other) {
        return with(eigenaar, other, waarden);
    }

    WozObject worth(Waarde newest) {
        List<Waarde> all = new ArrayList<>(waarden);
        all.addFirst(newest);
        return with(eigenaar, gebruiker, all.subList(0, Math.min(JAREN, all.size())));
    }

    private WozObject with(
            Optional<Partij> eigenaar, Optional<Partij> gebruiker, List<Waarde> waarden) {
        return new WozObject(
                straat,
                eenheid,
                nummer,
                nummeraanduiding,
                adresseerbaarObject,
                panden,
                zaak,
                grond,
                eigenaar,
                gebruiker,
                waarden);
    }

    @Override
    public void write(Json json) {
        json.open().member("wozObjectNummer", nummer);
        json.member("nummeraanduiding", nummeraanduiding);
        json.member("adresseerbaarObject", adresseerbaarObject).array("panden");
        panden.forEach(json::value);
        json.endArray().array("kadastraalOnroerendeZaken").value(zaak).endArray();
        json.member("grondoppervlakte", grond);
        json.member("gebruiksoppervlakte", eenheid.oppervlakte());
        partij(json, "eigenaar", eigenaar);
        partij(json, "gebruiker", gebruiker);
        json.array("waarden");
        for (Waarde waarde : waarden) {
            json.open().day("waardepeildatum", waarde.peildag());
            json.day("ingangsdatum", waarde.ingang());
            json.member("vastgesteldeWaarde", waarde.euro()).close();
        }
        json.endArray().close();
    }

    private static void partij(Json json, String name, Optional<Partij> partij) {
        partij.ifPresent(wie -> {
            json.name(name).open();
            wie.write(json);
            json.close();
        });
    }
}

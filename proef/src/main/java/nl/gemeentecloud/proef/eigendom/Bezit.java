package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.plan.Adres;

/** Who owns, uses and runs what on a day, in one buurt and its community. */
final class Bezit {

    /**
     * A dwelling of the community.
     *
     * @param koop whether it is owned by who lives there, or lived there last
     */
    record Woning(Adres adres, long eenheid, String zaak, boolean koop) {}

    private final Map<String, List<Recht>> rechten = new LinkedHashMap<>();
    private final Map<Long, WozObject> objecten = new LinkedHashMap<>();
    private final Map<String, Inschrijving> inschrijvingen = new LinkedHashMap<>();
    private final Map<Integer, Woning> woningen = new LinkedHashMap<>();
    private final Map<String, Persoon> eenmanszaken = new LinkedHashMap<>();

    void add(Recht recht) {
        rechten.computeIfAbsent(recht.zaak(), first -> new ArrayList<>(2)).add(recht);
    }

    void put(WozObject object) {
        objecten.put(object.eenheid().nummer(), object);
    }

    void put(Inschrijving inschrijving) {
        inschrijvingen.put(inschrijving.wie().kvkNummer(), inschrijving);
    }

    /** An eenmanszaak, and whose it is. */
    void put(Inschrijving inschrijving, Persoon wie) {
        put(inschrijving);
        eenmanszaken.put(inschrijving.wie().kvkNummer(), wie);
    }

    void put(Woning woning) {
        woningen.put(woning.adres().woning(), woning);
    }

    /** All shares in each parcel or apartment right. */
    Map<String, List<Recht>> rechten() {
        return rechten;
    }

    /** The shares in one of them. */
    List<Recht> rechten(String zaak) {
        return Objects.requireNonNull(rechten.get(zaak));
    }

    /** By the number of the unit. */
    Map<Long, WozObject> objecten() {
        return objecten;
    }

    WozObject object(long eenheid) {
        return Objects.requireNonNull(objecten.get(eenheid));
    }

    /** By KvK-nummer. */
    Map<String, Inschrijving> inschrijvingen() {
        return inschrijvingen;
    }

    Inschrijving inschrijving(String kvkNummer) {
        return Objects.requireNonNull(inschrijvingen.get(kvkNummer));
    }

    /** By the number of the dwelling in the municipality. */
    Map<Integer, Woning> woningen() {
        return woningen;
    }

    /** Whose each eenmanszaak is, by KvK-nummer. */
    Map<String, Persoon> eenmanszaken() {
        return eenmanszaken;
    }

    void remove(Inschrijving inschrijving) {
        inschrijvingen.remove(inschrijving.wie().kvkNummer());
        eenmanszaken.remove(inschrijving.wie().kvkNummer());
    }

    /** The stand as lines. */
    void write(Bestanden out) {
        rechten.values().forEach(zaak -> zaak.forEach(recht -> line(out.rechten(), recht)));
        objecten.values().forEach(object -> line(out.woz(), object));
        inschrijvingen.values().forEach(inschrijving -> line(out.hr(), inschrijving));
    }

    private static void line(Json json, Regel regel) {
        regel.write(json);
        json.endLine();
    }
}

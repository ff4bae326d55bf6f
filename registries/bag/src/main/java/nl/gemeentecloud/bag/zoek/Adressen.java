package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;

/** Reads from the register the addresses that a search needs, as they count now. */
final class Adressen {

    private static final Condition IN_USE =
            new Condition.NoneOf("nummeraanduiding.status", List.of("Naamgeving ingetrokken"));

    private final AdresLooks looks;
    private final List<Liggingen> liggingen;
    private final Function<Look, Looked> door;

    /**
     * @param door to the register, for whoever asks
     */
    Adressen(AdresLooks looks, List<Liggingen> liggingen, Function<Look, Looked> door) {
        this.looks = looks;
        this.liggingen = liggingen;
        this.door = door;
    }

    List<Adres> aan(List<String> openbareRuimten, int huisnummer) {
        return read(
                List.of(
                        new Condition.IsAny("nummeraanduiding.ligtAan", openbareRuimten),
                        new Condition.Is(
                                "nummeraanduiding.huisnummer", Integer.toString(huisnummer)),
                        IN_USE));
    }

    /**
     * Those of all these streets; in the order in which they are known.
     *
     * @param openbareRuimten at most 1000
     */
    List<Adres> aan(List<String> openbareRuimten) {
        return read(
                List.of(new Condition.IsAny("nummeraanduiding.ligtAan", openbareRuimten), IN_USE));
    }

    /** Those with one of these postcodes, at most 1000. */
    List<Adres> metEen(List<String> postcodes) {
        return read(List.of(new Condition.IsAny("nummeraanduiding.postcode", postcodes), IN_USE));
    }

    List<Adres> met(String postcode, int huisnummer) {
        return read(
                List.of(
                        new Condition.Is("nummeraanduiding.postcode", postcode),
                        new Condition.Is(
                                "nummeraanduiding.huisnummer", Integer.toString(huisnummer)),
                        IN_USE));
    }

    List<Adres> met(String postcode) {
        return read(List.of(new Condition.Is("nummeraanduiding.postcode", postcode), IN_USE));
    }

    private List<Adres> read(List<Condition> all) {
        List<Voorkomen> found = door.apply(looks.of(all)).found();
        List<Adres> adressen = new ArrayList<>(found.size());
        for (Voorkomen read : found) {
            adressen.add(looks.adres(read));
        }
        return adressen;
    }

    /** Where these addresses are, by their identification. */
    Map<String, Ligging> liggingen(List<String> nummeraanduidingen) {
        Map<String, Ligging> found = new HashMap<>();
        List<String> missing = nummeraanduidingen;
        for (Liggingen one : liggingen) {
            for (Voorkomen read : door.apply(one.of(missing)).found()) {
                one.add(read, found);
            }
            missing = missing.stream().filter(address -> !found.containsKey(address)).toList();
            if (missing.isEmpty()) {
                break;
            }
        }
        return found;
    }
}

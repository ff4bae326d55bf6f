package nl.gemeentecloud.bag.zoek;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/** Reads from the register the addresses that a search needs, as they count now. */
final class Adressen {

    private static final Condition IN_USE =
            new Condition.NoneOf("nummeraanduiding.status", List.of("Naamgeving ingetrokken"));

    /** One, but for dirt. */
    private static final int OBJECTS_OF_AN_ADDRESS = 4;

    private final BagDefinition definition;
    private final AdresLooks looks;
    private final Function<Look, Looked> door;

    /**
     * @param door to the register, for whoever asks
     */
    Adressen(BagDefinition definition, AdresLooks looks, Function<Look, Looked> door) {
        this.definition = definition;
        this.looks = looks;
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
        return door.apply(looks.of(all)).found().stream().map(looks::adres).toList();
    }

    /** Where these addresses are, by their identification. */
    Map<String, Ligging> liggingen(List<String> nummeraanduidingen) {
        Map<String, Ligging> liggingen = new HashMap<>();
        addLiggingen("verblijfsobject", "heeftAlsHoofdadres", nummeraanduidingen, liggingen);
        addLiggingen("ligplaats", "heeftAlsHoofdadres", nummeraanduidingen, liggingen);
        addLiggingen("standplaats", "heeftAlsHoofdadres", nummeraanduidingen, liggingen);
        addLiggingen("verblijfsobject", "heeftAlsNevenadres", nummeraanduidingen, liggingen);
        return liggingen;
    }

    private void addLiggingen(
            String name, String element, List<String> addresses, Map<String, Ligging> into) {
        List<String> missing = addresses.stream().filter(a -> !into.containsKey(a)).toList();
        if (missing.isEmpty()) {
            return;
        }
        ObjectType type = definition.objectType(name);
        String adres = name + "." + element;
        Liggingen liggingen = new Liggingen(type);
        Look look =
                new Look(
                        type,
                        List.of(new Condition.IsAny(adres, missing)),
                        liggingen.attributes().union(AttributeSet.of(type, List.of(adres))),
                        new When.Now(),
                        List.of(),
                        Look.Page.first(OBJECTS_OF_AN_ADDRESS * missing.size()));
        for (Voorkomen read : door.apply(look).found()) {
            liggingen
                    .ligging(read)
                    .ifPresent(ligging ->
                            read.texts(type.indexOf(adres))
                                    .forEach(a -> into.putIfAbsent(a, ligging)));
        }
    }
}

package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.zoek.Straten.OpenbareRuimte;
import nl.gemeentecloud.bag.zoek.Straten.Woonplaats;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.wkb.Wkb;

/** Reads from the register what a search needs, as it counts now and is not withdrawn. */
final class Adressen {

    private static final Condition IN_USE =
            new Condition.NoneOf("nummeraanduiding.status", List.of("Naamgeving ingetrokken"));
    private static final int PAGE = 10_000;
    static final int MOST_ADDRESSES = 1_000;

    /** One, but for dirt. */
    private static final int OBJECTS_OF_AN_ADDRESS = 4;

    /** Who may have an address as hoofdadres or nevenadres. */
    private static final List<String> ADRESSEERBAAR =
            List.of("verblijfsobject", "ligplaats", "standplaats");

    private final BagDefinition definition;
    private final ObjectType nummeraanduiding;
    private final Function<Look, Looked> door;

    Adressen(BagDefinition definition, Function<Look, Looked> door) {
        this.definition = definition;
        this.nummeraanduiding = definition.objectType("nummeraanduiding");
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
        Look look =
                new Look(
                        nummeraanduiding,
                        all,
                        AttributeSet.of(
                                nummeraanduiding,
                                List.of(
                                        "nummeraanduiding.identificatie",
                                        "nummeraanduiding.huisnummer",
                                        "nummeraanduiding.huisletter",
                                        "nummeraanduiding.huisnummertoevoeging",
                                        "nummeraanduiding.postcode",
                                        "nummeraanduiding.ligtIn",
                                        "nummeraanduiding.ligtAan")),
                        new When.Now(),
                        List.of(),
                        Look.Page.first(MOST_ADDRESSES));
        return door.apply(look).found().stream().map(this::adres).toList();
    }

    private Adres adres(Voorkomen read) {
        Long number = read.number(nummeraanduiding.indexOf("nummeraanduiding.huisnummer"));
        return new Adres(
                text(read, "nummeraanduiding.identificatie"),
                text(read, "nummeraanduiding.ligtAan"),
                text(read, "nummeraanduiding.ligtIn"),
                number == null ? 0 : number.intValue(),
                text(read, "nummeraanduiding.huisletter"),
                text(read, "nummeraanduiding.huisnummertoevoeging"),
                text(read, "nummeraanduiding.postcode"));
    }

    /** Where these addresses are, by their identification. */
    Map<String, Ligging> liggingen(List<String> nummeraanduidingen) {
        Map<String, Ligging> liggingen = new HashMap<>();
        for (String name : ADRESSEERBAAR) {
            List<String> missing =
                    nummeraanduidingen.stream().filter(n -> !liggingen.containsKey(n)).toList();
            if (!missing.isEmpty()) {
                addLiggingen(name, "heeftAlsHoofdadres", missing, liggingen);
            }
        }
        List<String> missing =
                nummeraanduidingen.stream().filter(n -> !liggingen.containsKey(n)).toList();
        if (!missing.isEmpty()) {
            addLiggingen("verblijfsobject", "heeftAlsNevenadres", missing, liggingen);
        }
        return liggingen;
    }

    private void addLiggingen(
            String name, String element, List<String> addresses, Map<String, Ligging> into) {
        ObjectType type = definition.objectType(name);
        String identificatie = name + ".identificatie";
        String adres = name + "." + element;
        String geometrie = name + ".geometrie";
        Look look =
                new Look(
                        type,
                        List.of(new Condition.IsAny(adres, addresses)),
                        AttributeSet.of(type, List.of(identificatie, adres, geometrie)),
                        new When.Now(),
                        List.of(),
                        Look.Page.first(OBJECTS_OF_AN_ADDRESS * addresses.size()));
        for (Voorkomen read : door.apply(look).found()) {
            byte[] wkb = read.geometry(type.indexOf(geometrie));
            if (wkb != null) {
                Box box = Wkb.box(wkb);
                Ligging ligging =
                        new Ligging(
                                text(read, identificatie),
                                (box.minX() + box.maxX()) / 2,
                                (box.minY() + box.maxY()) / 2);
                read.texts(type.indexOf(adres)).forEach(a -> into.putIfAbsent(a, ligging));
            }
        }
    }

    /** All names of the country, page by page. */
    Straten straten(Afkortingen afkortingen) {
        List<OpenbareRuimte> ruimten = new ArrayList<>();
        each(
                "openbareruimte",
                List.of("naam", "ligtIn", "status"),
                read -> {
                    if (!text(read, "openbareruimte.status").equals("Naamgeving ingetrokken")) {
                        ruimten.add(
                                new OpenbareRuimte(
                                        text(read, "openbareruimte.identificatie"),
                                        text(read, "openbareruimte.naam"),
                                        text(read, "openbareruimte.ligtIn")));
                    }
                });
        List<Woonplaats> woonplaatsen = new ArrayList<>();
        each(
                "woonplaats",
                List.of("naam", "status"),
                read -> {
                    if (!text(read, "woonplaats.status").equals("Woonplaats ingetrokken")) {
                        woonplaatsen.add(
                                new Woonplaats(
                                        text(read, "woonplaats.identificatie"),
                                        text(read, "woonplaats.naam")));
                    }
                });
        return Straten.of(ruimten, woonplaatsen, afkortingen);
    }

    private void each(
            String name, List<String> elements, java.util.function.Consumer<Voorkomen> use) {
        ObjectType type = definition.objectType(name);
        String identificatie = name + ".identificatie";
        AttributeSet.Builder attributes = AttributeSet.builder(type).add(identificatie);
        elements.forEach(element -> attributes.add(name + "." + element));
        String after = "0";
        while (true) {
            Look look =
                    new Look(
                            type,
                            List.of(new Condition.After(identificatie, after)),
                            attributes.build(),
                            new When.Now(),
                            List.of(),
                            Look.Page.first(PAGE));
            List<Voorkomen> found = door.apply(look).found();
            if (found.isEmpty()) {
                return;
            }
            found.forEach(use);
            after = text(found.getLast(), identificatie);
        }
    }

    private static String text(Voorkomen read, String path) {
        String text = read.text(read.type().indexOf(path));
        return text == null ? "" : text;
    }
}

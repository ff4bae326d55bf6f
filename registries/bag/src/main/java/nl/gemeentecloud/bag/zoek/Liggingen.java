package nl.gemeentecloud.bag.zoek;

import java.util.List;
import java.util.Map;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.wkb.Wkb;

/** Where addressable objects of one type are, found by one of the elements that name an address. */
final class Liggingen {

    /** One, but for dirt. */
    private static final int OBJECTS_OF_AN_ADDRESS = 4;

    private final ObjectType type;
    private final String path;
    private final AttributeSet attributes;
    private final int adres;
    private final int identificatie;
    private final int geometrie;

    private Liggingen(ObjectType type, String element) {
        this.type = type;
        this.path = type.name() + "." + element;
        String id = type.name() + ".identificatie";
        String place = type.name() + ".geometrie";
        this.attributes = AttributeSet.of(type, List.of(id, place, path));
        this.adres = type.indexOf(path);
        this.identificatie = type.indexOf(id);
        this.geometrie = type.indexOf(place);
    }

    /** Of all that has an address, the likeliest first. */
    static List<Liggingen> all(BagDefinition definition) {
        ObjectType verblijfsobject = definition.objectType("verblijfsobject");
        return List.of(
                new Liggingen(verblijfsobject, "heeftAlsHoofdadres"),
                new Liggingen(definition.objectType("ligplaats"), "heeftAlsHoofdadres"),
                new Liggingen(definition.objectType("standplaats"), "heeftAlsHoofdadres"),
                new Liggingen(verblijfsobject, "heeftAlsNevenadres"));
    }

    /**
     * What has one of these addresses now.
     *
     * @param adressen identifications of nummeraanduidingen, one at least
     */
    Look of(List<String> adressen) {
        return new Look(
                type,
                List.of(new Condition.IsAny(path, adressen)),
                attributes,
                new When.Now(),
                List.of(),
                Look.Page.first(OBJECTS_OF_AN_ADDRESS * adressen.size()));
    }

    /**
     * Adds where it is, for each of its addresses that has no place yet; nothing when that was not
     * delivered, or without positions.
     *
     * @param read what was found of such a look
     */
    void add(Voorkomen read, Map<String, Ligging> into) {
        byte[] wkb = read.geometry(geometrie);
        String id = read.text(identificatie);
        if (wkb == null || id == null) {
            return;
        }
        Box box = Wkb.box(wkb);
        double x = (box.minX() + box.maxX()) / 2;
        double y = (box.minY() + box.maxY()) / 2;
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        Ligging ligging = new Ligging(id, x, y);
        for (String address : read.texts(adres)) {
            into.putIfAbsent(address, ligging);
        }
    }
}

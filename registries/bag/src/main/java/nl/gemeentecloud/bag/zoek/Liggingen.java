package nl.gemeentecloud.bag.zoek;

import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.wkb.Wkb;

/** Where addressable objects of one type are. */
final class Liggingen {

    private final AttributeSet attributes;
    private final int identificatie;
    private final int geometrie;

    /**
     * @param type verblijfsobject, ligplaats or standplaats
     */
    Liggingen(ObjectType type) {
        String name = type.name();
        this.identificatie = type.indexOf(name + ".identificatie");
        this.geometrie = type.indexOf(name + ".geometrie");
        this.attributes =
                AttributeSet.of(type, List.of(name + ".identificatie", name + ".geometrie"));
    }

    /** What must be read of it. */
    AttributeSet attributes() {
        return attributes;
    }

    /** Where it is; empty when that was not delivered. */
    Optional<Ligging> ligging(Voorkomen object) {
        byte[] wkb = object.geometry(geometrie);
        String id = object.text(identificatie);
        if (wkb == null || id == null) {
            return Optional.empty();
        }
        Box box = Wkb.box(wkb);
        return Optional.of(
                new Ligging(id, (box.minX() + box.maxX()) / 2, (box.minY() + box.maxY()) / 2));
    }
}

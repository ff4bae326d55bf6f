package nl.gemeentecloud.bag.zoek;

import java.util.List;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/** How addresses are looked for, and what is read of them. */
final class AdresLooks {

    /** Most addresses of one look. */
    static final int MOST = 1_000;

    private final ObjectType type;
    private final AttributeSet attributes;
    private final int identificatie;
    private final int ligtAan;
    private final int ligtIn;
    private final int huisnummer;
    private final int huisletter;
    private final int toevoeging;
    private final int postcode;

    AdresLooks(BagDefinition definition) {
        this.type = definition.objectType("nummeraanduiding");
        this.identificatie = type.indexOf("nummeraanduiding.identificatie");
        this.ligtAan = type.indexOf("nummeraanduiding.ligtAan");
        this.ligtIn = type.indexOf("nummeraanduiding.ligtIn");
        this.huisnummer = type.indexOf("nummeraanduiding.huisnummer");
        this.huisletter = type.indexOf("nummeraanduiding.huisletter");
        this.toevoeging = type.indexOf("nummeraanduiding.huisnummertoevoeging");
        this.postcode = type.indexOf("nummeraanduiding.postcode");
        this.attributes =
                AttributeSet.of(
                        type,
                        List.of(
                                "nummeraanduiding.identificatie",
                                "nummeraanduiding.ligtAan",
                                "nummeraanduiding.ligtIn",
                                "nummeraanduiding.huisnummer",
                                "nummeraanduiding.huisletter",
                                "nummeraanduiding.huisnummertoevoeging",
                                "nummeraanduiding.postcode"));
    }

    /**
     * The first {@link #MOST}.
     *
     * @param all conditions on the nummeraanduiding
     */
    Look of(List<Condition> all) {
        return new Look(type, all, attributes, new When.Now(), List.of(), Look.Page.first(MOST));
    }

    /** What was found of such a look. */
    Adres adres(Voorkomen read) {
        return new Adres(read, this);
    }

    int identificatie() {
        return identificatie;
    }

    int ligtAan() {
        return ligtAan;
    }

    int ligtIn() {
        return ligtIn;
    }

    int huisnummer() {
        return huisnummer;
    }

    int huisletter() {
        return huisletter;
    }

    int toevoeging() {
        return toevoeging;
    }

    int postcode() {
        return postcode;
    }
}

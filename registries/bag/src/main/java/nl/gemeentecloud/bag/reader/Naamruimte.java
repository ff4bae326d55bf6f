package nl.gemeentecloud.bag.reader;

import java.util.Set;

/** The XML namespaces of a delivery (schemas of LV BAG 2.0 in version v20200601, GML 3.2). */
enum Naamruimte {
    /** Of the Kadaster: objects, their history, references, and what stands around them. */
    BAG,
    /** Of geometry. */
    GML,
    /** Any other, and none. */
    ANDERE;

    static final String GML_ADDRESS = "http://www.opengis.net/gml/3.2";

    /** With http:// in front for what stands around the objects, without it for the objects. */
    private static final Set<String> OF_THE_BAG =
            Set.of(
                    "http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601",
                    "http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-mutaties-lvc/v20200601",
                    "http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601",
                    "http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601",
                    "http://www.kadaster.nl/schemas/mutatielevering-generiek/1.0",
                    "http://www.kadaster.nl/schemas/standlevering-generiek/1.0",
                    "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/bag-types/v20200601",
                    "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-deelbestand-lvc/v20200601",
                    "www.kadaster.nl/schemas/lvbag/gem-wpl-rel/gwr-producten-lvc/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/datatypenalgemeen/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/datatypennen3610/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/nen5825/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601",
                    "www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601");

    /** The namespace that an address names; empty for none. */
    static Naamruimte of(String address) {
        return address.equals(GML_ADDRESS) ? GML : OF_THE_BAG.contains(address) ? BAG : ANDERE;
    }
}

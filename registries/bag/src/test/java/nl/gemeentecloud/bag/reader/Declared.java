package nl.gemeentecloud.bag.reader;

/** What the files of a delivery declare, for files that tests write themselves. */
final class Declared {

    /** On the outermost element: the prefixes that these tests use. */
    static final String ALL =
            """
            xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"
            xmlns:ml="http://www.kadaster.nl/schemas/mutatielevering-generiek/1.0"
            xmlns:m="http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-mutaties-lvc/v20200601"
            xmlns:xb="http://www.kadaster.nl/schemas/lvbag/extract-levering/v20200601"
            xmlns:s="http://www.kadaster.nl/schemas/lvbag/extract-selecties/v20200601"
            xmlns:Objecten="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601"
            xmlns:Historie="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601"
            xmlns:K="www.kadaster.nl/schemas/lvbag/imbag/kenmerkinonderzoek/v20200601"
            xmlns:gml="http://www.opengis.net/gml/3.2"\
            """;

    private Declared() {}
}

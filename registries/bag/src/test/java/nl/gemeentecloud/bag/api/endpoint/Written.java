package nl.gemeentecloud.bag.api.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Objects of the BAG as a delivery writes them, for what a test needs at a place of its own. */
final class Written {

    private static final String DECLARED =
            """
            xmlns:sl="http://www.kadaster.nl/schemas/standlevering-generiek/1.0"
            xmlns:o="www.kadaster.nl/schemas/lvbag/imbag/objecten/v20200601"
            xmlns:r="www.kadaster.nl/schemas/lvbag/imbag/objecten-ref/v20200601"
            xmlns:h="www.kadaster.nl/schemas/lvbag/imbag/historie/v20200601"
            xmlns:gml="http://www.opengis.net/gml/3.2"\
            """;

    private Written() {}

    /** A file of a stand, as it can be delivered by itself. */
    static Path file(Path directory, List<String> objects) throws IOException {
        return Files.writeString(
                directory.resolve("9999.xml"),
                "<sl:bagStand %s>%s</sl:bagStand>".formatted(DECLARED, String.join("", objects)));
    }

    /** From a day on until another, or until now when that is empty. */
    private static String voorkomen(int number, String from, String until) {
        String end =
                until.isEmpty()
                        ? ""
                        : """
                        <h:eindGeldigheid>%1$s</h:eindGeldigheid><h:eindRegistratie>%1$sT10:00:00</h:eindRegistratie>
                        <h:tijdstipEindRegistratieLV>%1$sT11:00:00</h:tijdstipEindRegistratieLV>
                        """
                                .formatted(until);
        return """
        <o:voorkomen><h:Voorkomen><h:voorkomenidentificatie>%1$d</h:voorkomenidentificatie><h:beginGeldigheid>%2$s</h:beginGeldigheid>
        <h:tijdstipRegistratie>%2$sT10:00:00</h:tijdstipRegistratie><h:tijdstipRegistratieLV>%2$sT11:00:00</h:tijdstipRegistratieLV>%3$s
        </h:Voorkomen></o:voorkomen>
        """
                .formatted(number, from, end);
    }

    private static String object(
            String element, String identificatie, String status, String contents) {
        return object(element, identificatie, status, contents, voorkomen(1, "2012-01-01", ""));
    }

    private static String object(
            String element,
            String identificatie,
            String status,
            String contents,
            String voorkomen) {
        return """
        <o:%1$s><o:identificatie>%2$s</o:identificatie>%3$s<o:status>%4$s</o:status><o:geconstateerd>N</o:geconstateerd>
        <o:documentdatum>2011-12-01</o:documentdatum><o:documentnummer>D1</o:documentnummer>%5$s</o:%1$s>
        """
                .formatted(element, identificatie, contents, status, voorkomen);
    }

    static String verblijfsobject(String identificatie, double x, double y) {
        return object(
                "Verblijfsobject",
                identificatie,
                "Verblijfsobject in gebruik",
                """
                <o:geometrie><o:punt><gml:Point srsDimension="3"><gml:pos>%s 0.0</gml:pos></gml:Point></o:punt></o:geometrie>
                <o:gebruiksdoel>woonfunctie</o:gebruiksdoel><o:oppervlakte>1</o:oppervlakte>
                """
                        .formatted(xy(x, y)));
    }

    static String pand(String identificatie, double west, double south, double east, double north) {
        return object(
                "Pand",
                identificatie,
                "Pand in gebruik",
                geometrie(west, south, east, north)
                        + "<o:oorspronkelijkBouwjaar>2000</o:oorspronkelijkBouwjaar>");
    }

    /** One of which two voorkomens count from 2015 on: dirt, as it does come. */
    static String pandTwice(
            String identificatie, double west, double south, double east, double north) {
        String contents =
                geometrie(west, south, east, north)
                        + "<o:oorspronkelijkBouwjaar>2000</o:oorspronkelijkBouwjaar>";
        return object(
                        "Pand",
                        identificatie,
                        "Pand in gebruik",
                        contents,
                        voorkomen(1, "2012-01-01", ""))
                + object(
                        "Pand",
                        identificatie,
                        "Pand in gebruik",
                        contents,
                        voorkomen(2, "2015-05-05", ""));
    }

    static String nummeraanduiding(
            String identificatie, String openbareRuimte, int huisnummer, String element) {
        return object(
                "Nummeraanduiding",
                identificatie,
                "Naamgeving uitgegeven",
                """
                <o:huisnummer>%d</o:huisnummer><o:typeAdresseerbaarObject>%s</o:typeAdresseerbaarObject>
                <o:ligtAan><r:OpenbareRuimteRef>%s</r:OpenbareRuimteRef></o:ligtAan>
                """
                        .formatted(huisnummer, element, openbareRuimte));
    }

    /** A ligplaats or standplaats of ten metres, in two voorkomens. */
    static String plaats(
            String element,
            String identificatie,
            String hoofdadres,
            String nevenadres,
            double x,
            double y) {
        String contents =
                """
                <o:heeftAlsHoofdadres><r:NummeraanduidingRef>%s</r:NummeraanduidingRef></o:heeftAlsHoofdadres>
                <o:heeftAlsNevenadres><r:NummeraanduidingRef>%s</r:NummeraanduidingRef></o:heeftAlsNevenadres>%s
                """
                        .formatted(hoofdadres, nevenadres, geometrie(x, y, x + 10, y + 10));
        return object(
                        element,
                        identificatie,
                        "Plaats aangewezen",
                        contents,
                        voorkomen(1, "2012-01-01", "2015-05-05"))
                + object(
                        element,
                        identificatie,
                        "Plaats aangewezen",
                        contents,
                        voorkomen(2, "2015-05-05", ""));
    }

    private static String geometrie(double west, double south, double east, double north) {
        return """
        <o:geometrie><gml:Polygon srsDimension="2"><gml:exterior><gml:LinearRing><gml:posList>
        %s %s %s %s %s</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></o:geometrie>
        """
                .formatted(
                        xy(west, south),
                        xy(east, south),
                        xy(east, north),
                        xy(west, north),
                        xy(west, south));
    }

    private static String xy(double x, double y) {
        return String.format(Locale.ROOT, "%.4f %.4f", x, y);
    }
}

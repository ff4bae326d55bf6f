package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Ligging;
import nl.gemeentecloud.proef.plan.Vlak;

/** Elements that recur in many object types: identification, status, document, geometry. */
final class Gegevens {

    private static final byte[] STATUS = piece("<Objecten:status>");
    private static final byte[] STATUS_END =
            piece("</Objecten:status><Objecten:geconstateerd>N</Objecten:geconstateerd>");
    private static final byte[] STATUS_ONLY_END = piece("</Objecten:status>");
    private static final byte[] GECONSTATEERD =
            piece("<Objecten:geconstateerd>N</Objecten:geconstateerd>");
    private static final byte[] DOCUMENT = piece("<Objecten:documentdatum>");
    private static final byte[] DOCUMENT_NUMMER =
            piece("</Objecten:documentdatum><Objecten:documentnummer>");
    private static final byte[] DOCUMENT_END = piece("</Objecten:documentnummer>");
    private static final byte[] POLYGON2 =
            piece(
                    "<gml:Polygon srsName=\"urn:ogc:def:crs:EPSG::28992\" srsDimension=\"2\" gml:id=\"");
    private static final byte[] POLYGON3 =
            piece(
                    "<gml:Polygon srsName=\"urn:ogc:def:crs:EPSG::28992\" srsDimension=\"3\" gml:id=\"");
    private static final byte[] RING =
            piece("\"><gml:exterior><gml:LinearRing><gml:posList count=\"");
    private static final byte[] RING_START = piece("\">");
    private static final byte[] RING_END =
            piece("</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>");
    private static final byte[] ZERO = piece(" 0.0");

    private final byte[] gemeente;
    private final Ligging ligging;

    Gegevens(String gemeente, Ligging ligging) {
        this.gemeente = piece(gemeente);
        this.ligging = ligging;
    }

    /** Sixteen digits. */
    void identificatie(Xml xml, String soort, long nummer) {
        xml.raw(gemeente).sign(soort.charAt(0)).sign(soort.charAt(1)).digits(nummer, 10);
    }

    /** The status, and that the object was not found by observation. */
    void status(Xml xml, byte[] status) {
        xml.raw(STATUS).raw(status).raw(STATUS_END);
    }

    void statusOnly(Xml xml, byte[] status) {
        xml.raw(STATUS).raw(status).raw(STATUS_ONLY_END);
    }

    /** The decision behind a voorkomen: dated some days before. */
    void geconstateerdDocument(Xml xml, Versie versie, long nummer) {
        xml.raw(GECONSTATEERD);
        document(xml, versie, nummer);
    }

    void document(Xml xml, Versie versie, long nummer) {
        int lot = Chance.hashBelow(1 << 20, nummer, versie.begin(), 230);
        xml.raw(DOCUMENT).date(versie.begin() - (lot & 7)).raw(DOCUMENT_NUMMER);
        int jaar = Dag.jaar(versie.begin());
        switch (lot >> 3 & 3) {
            case 0 -> xml.text("BAG/").number(jaar).text("OBR").digits(lot % 10_000, 4);
            case 1 -> xml.number(jaar).text("OMG").digits(lot % 10_000, 4);
            case 2 -> xml.text("VMR").number(jaar).text("BAG").digits(lot % 1000, 3);
            default -> xml.text("B").number(jaar).digits(lot % 10_000, 4);
        }
        xml.raw(DOCUMENT_END);
    }

    private void geometrieId(Xml xml, Objecttype type, BagObject object, Versie versie) {
        xml.text(type.name()).sign('_');
        object.identificatie(xml);
        xml.sign('_').number(versie.nummer()).sign('_').number(versie.seconden());
        if (versie.toestand() > 0) {
            xml.sign('_').number(versie.toestand());
        }
    }

    /** The name of a point. */
    void pointId(Xml xml, BagObject object, Versie versie) {
        geometrieId(xml, object.type(), object, versie);
    }

    /**
     * A polygon in the Rijksdriehoeksstelsel.
     *
     * @param hoogte whether the points carry a height, which is always 0
     * @param grow every side this many metres inward
     */
    void polygon(Xml xml, BagObject object, Versie versie, Vlak vlak, boolean hoogte, double grow) {
        xml.raw(hoogte ? POLYGON3 : POLYGON2);
        geometrieId(xml, object.type(), object, versie);
        xml.raw(RING).number(vlak.points()).raw(RING_START);
        for (int i = 0; i < vlak.points(); i++) {
            if (i > 0) {
                xml.sign(' ');
            }
            double dx = vlak.x(i);
            double dy = vlak.y(i) + (grow == 0 ? 0 : inward(vlak, i, grow));
            position(xml, dx, dy, hoogte);
        }
        xml.raw(RING_END);
    }

    /** Only north and south move: neighbours in a row share their walls. */
    private static double inward(Vlak vlak, int point, double grow) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < vlak.points(); i++) {
            low = Math.min(low, vlak.y(i));
            high = Math.max(high, vlak.y(i));
        }
        return vlak.y(point) - low < high - vlak.y(point) ? grow : -grow;
    }

    void position(Xml xml, double dx, double dy, boolean hoogte) {
        xml.metres(ligging.x(dx, dy)).sign(' ').metres(ligging.y(dx, dy));
        if (hoogte) {
            xml.raw(ZERO);
        }
    }
}

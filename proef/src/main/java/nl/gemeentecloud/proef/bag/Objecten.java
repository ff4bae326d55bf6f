package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import nl.gemeentecloud.proef.bag.Tijdlijn.Soort;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Pand;

/** The objects that stand on the ground: panden, verblijfsobjecten, ligplaatsen, standplaatsen. */
final class Objecten {

    private Objecten() {}

    /** A building. */
    record PandObject(Gegevens gegevens, Pand pand) implements BagObject {

        private static final byte[] OPEN =
                piece("<Objecten:Pand><Objecten:identificatie domein=\"NL.IMBAG.Pand\">");
        private static final byte[] GEOMETRIE =
                piece("</Objecten:identificatie><Objecten:geometrie>");
        private static final byte[] BOUWJAAR =
                piece("</Objecten:geometrie><Objecten:oorspronkelijkBouwjaar>");
        private static final byte[] BOUWJAAR_END = piece("</Objecten:oorspronkelijkBouwjaar>");
        private static final byte[] CLOSE = piece("</Objecten:Pand>");

        @Override
        public long nummer() {
            return pand.nummer();
        }

        @Override
        public Objecttype type() {
            return Objecttype.PND;
        }

        @Override
        public void identificatie(Xml xml) {
            gegevens.identificatie(xml, "10", pand.nummer());
        }

        @Override
        public boolean isVergissing() {
            return pand.soort() == Pand.Soort.VERGISSING;
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            if (isVergissing()) {
                levenslopen.vergissing(lijn, pand.nummer());
            } else {
                levenslopen.pand(lijn, pand);
            }
        }

        @Override
        public void write(Xml xml, Versie versie) {
            xml.raw(OPEN);
            identificatie(xml);
            xml.raw(GEOMETRIE);
            // measured again, a house is some centimetres larger or smaller
            double measured = versie.wijzigingen() % 3 * 0.04;
            gegevens.polygon(xml, this, versie, pand.vlak(), true, measured);
            xml.raw(BOUWJAAR).digits(bouwjaar(versie), 4).raw(BOUWJAAR_END);
            gegevens.status(xml, status(versie));
            gegevens.document(xml, versie, pand.nummer());
            versie.write(xml);
            xml.raw(CLOSE);
        }

        private int bouwjaar(Versie versie) {
            return versie.isWrong() ? 9999 : pand.bouwjaar();
        }

        private byte[] status(Versie versie) {
            boolean voorganger = pand.soort() == Pand.Soort.VOORGANGER;
            return switch (versie.soort()) {
                case OPVOER ->
                        pand.bouwjaar() >= Levenslopen.NIEUWBOUW
                                ? Status.BOUWVERGUNNING
                                : Status.PAND_IN_GEBRUIK;
                case BOUW_GESTART -> Status.BOUW_GESTART;
                case IN_GEBRUIK_NIET_INGEMETEN -> Status.PAND_NIET_INGEMETEN;
                case IN_GEBRUIK, WIJZIGING -> Status.PAND_IN_GEBRUIK;
                case VERBOUWING -> Status.PAND_VERBOUWING;
                case BUITEN_GEBRUIK ->
                        voorganger ? Status.SLOOPVERGUNNING : Status.PAND_BUITEN_GEBRUIK;
                case EINDE -> Status.PAND_GESLOOPT;
            };
        }
    }

    /** A dwelling, shop or other unit in a building. */
    record VerblijfsobjectObject(Gegevens gegevens, Eenheid eenheid, Pand pand)
            implements BagObject {

        private static final byte[] OPEN =
                piece(
                        "<Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef domein=\"NL.IMBAG.Nummeraanduiding\">");
        private static final byte[] HOOFDADRES_END =
                piece("</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres>");
        private static final byte[] NEVENADRES =
                piece(
                        "<Objecten:heeftAlsNevenadres><Objecten-ref:NummeraanduidingRef domein=\"NL.IMBAG.Nummeraanduiding\">");
        private static final byte[] NEVENADRES_END =
                piece("</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsNevenadres>");
        private static final byte[] IDENTIFICATIE =
                piece("<Objecten:identificatie domein=\"NL.IMBAG.Verblijfsobject\">");
        private static final byte[] PUNT =
                piece(
                        "</Objecten:identificatie><Objecten:geometrie><Objecten:punt><gml:Point srsName=\"urn:ogc:def:crs:EPSG::28992\" srsDimension=\"3\" gml:id=\"");
        private static final byte[] POS = piece("\"><gml:pos>");
        private static final byte[] PUNT_END =
                piece("</gml:pos></gml:Point></Objecten:punt></Objecten:geometrie>");
        private static final byte[] VLAK =
                piece("</Objecten:identificatie><Objecten:geometrie><Objecten:vlak>");
        private static final byte[] VLAK_END = piece("</Objecten:vlak></Objecten:geometrie>");
        private static final byte[] DOEL = piece("<Objecten:gebruiksdoel>");
        private static final byte[] DOEL_END = piece("</Objecten:gebruiksdoel>");
        private static final byte[] OPPERVLAKTE = piece("<Objecten:oppervlakte>");
        private static final byte[] OPPERVLAKTE_END = piece("</Objecten:oppervlakte>");
        private static final byte[] PAND =
                piece("<Objecten:maaktDeelUitVan><Objecten-ref:PandRef domein=\"NL.IMBAG.Pand\">");
        private static final byte[] CLOSE =
                piece(
                        "</Objecten-ref:PandRef></Objecten:maaktDeelUitVan></Objecten:Verblijfsobject>");

        @Override
        public long nummer() {
            return eenheid.nummer();
        }

        @Override
        public Objecttype type() {
            return Objecttype.VBO;
        }

        @Override
        public void identificatie(Xml xml) {
            gegevens.identificatie(xml, "01", eenheid.nummer());
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            levenslopen.verblijfsobject(lijn, eenheid.nummer(), pand);
        }

        @Override
        public void write(Xml xml, Versie versie) {
            xml.raw(OPEN);
            gegevens.identificatie(xml, "20", eenheid.nummer());
            xml.raw(HOOFDADRES_END);
            versie.write(xml);
            if (Adressen.heeftNevenadres(eenheid)) {
                xml.raw(NEVENADRES);
                gegevens.identificatie(xml, "20", Adressen.nevenadres(eenheid));
                xml.raw(NEVENADRES_END);
            }
            xml.raw(IDENTIFICATIE);
            identificatie(xml);
            geometrie(xml, versie);
            for (String doel : eenheid.gebruiksdoelen()) {
                xml.raw(DOEL).text(doel).raw(DOEL_END);
            }
            xml.raw(OPPERVLAKTE).number(oppervlakte(versie)).raw(OPPERVLAKTE_END);
            gegevens.status(xml, status(versie.soort()));
            gegevens.document(xml, versie, eenheid.nummer());
            xml.raw(PAND);
            gegevens.identificatie(xml, "10", pand.nummer());
            xml.raw(CLOSE);
        }

        private void geometrie(Xml xml, Versie versie) {
            if (pand.soort() == Pand.Soort.VOORZIENING && eenheid.oppervlakte() % 3 == 0) {
                xml.raw(VLAK);
                gegevens.polygon(xml, this, versie, pand.vlak(), true, 0.3);
                xml.raw(VLAK_END);
            } else {
                xml.raw(PUNT);
                gegevens.pointId(xml, this, versie);
                xml.raw(POS);
                double moved = versie.wijzigingen() % 4 * 0.2;
                gegevens.position(xml, eenheid.x() + moved, eenheid.y(), true);
                xml.raw(PUNT_END);
            }
        }

        private int oppervlakte(Versie versie) {
            int n = versie.wijzigingen() + (versie.isWrong() ? 7 : 0);
            int change = n == 0 ? 0 : Chance.hashBelow(24, eenheid.nummer(), n, 231) - 6;
            return Math.max(1, eenheid.oppervlakte() + change);
        }

        private byte[] status(Soort soort) {
            return switch (soort) {
                case OPVOER ->
                        pand.bouwjaar() >= Levenslopen.NIEUWBOUW
                                ? Status.GEVORMD
                                : Status.OBJECT_IN_GEBRUIK;
                case BOUW_GESTART -> Status.GEVORMD;
                case IN_GEBRUIK_NIET_INGEMETEN -> Status.OBJECT_NIET_INGEMETEN;
                case IN_GEBRUIK, WIJZIGING -> Status.OBJECT_IN_GEBRUIK;
                case VERBOUWING -> Status.OBJECT_VERBOUWING;
                case BUITEN_GEBRUIK -> Status.OBJECT_BUITEN_GEBRUIK;
                case EINDE -> Status.OBJECT_INGETROKKEN;
            };
        }
    }

    /** A place for a houseboat or a caravan. */
    record PlaatsObject(Gegevens gegevens, Eenheid eenheid) implements BagObject {

        private static final byte[] HOOFDADRES =
                piece(
                        "<Objecten:heeftAlsHoofdadres><Objecten-ref:NummeraanduidingRef domein=\"NL.IMBAG.Nummeraanduiding\">");
        private static final byte[] HOOFDADRES_END =
                piece("</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres>");
        private static final byte[] GEOMETRIE = piece("<Objecten:geometrie>");
        private static final byte[] GEOMETRIE_END = piece("</Objecten:geometrie>");

        @Override
        public long nummer() {
            return eenheid.nummer();
        }

        @Override
        public Objecttype type() {
            return eenheid.soort() == Eenheid.Soort.LIGPLAATS ? Objecttype.LIG : Objecttype.STA;
        }

        @Override
        public void identificatie(Xml xml) {
            gegevens.identificatie(xml, eenheid.soort().cijfers(), eenheid.nummer());
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            levenslopen.plaats(lijn, eenheid.nummer());
        }

        @Override
        public void write(Xml xml, Versie versie) {
            String element = type().element();
            xml.raw(piece("<Objecten:" + element + ">")).raw(HOOFDADRES);
            gegevens.identificatie(xml, "20", eenheid.nummer());
            xml.raw(HOOFDADRES_END);
            versie.write(xml);
            xml.raw(piece("<Objecten:identificatie domein=\"" + type().domein() + "\">"));
            identificatie(xml);
            xml.raw(piece("</Objecten:identificatie>"));
            gegevens.statusOnly(
                    xml,
                    versie.soort() == Soort.EINDE
                            ? Status.PLAATS_INGETROKKEN
                            : Status.PLAATS_AANGEWEZEN);
            xml.raw(GEOMETRIE);
            double measured = versie.wijzigingen() % 3 * 0.05;
            eenheid.vlak()
                    .ifPresent(vlak -> gegevens.polygon(xml, this, versie, vlak, false, measured));
            xml.raw(GEOMETRIE_END);
            gegevens.geconstateerdDocument(xml, versie, eenheid.nummer());
            xml.raw(piece("</Objecten:" + element + ">"));
        }
    }
}

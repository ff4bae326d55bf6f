package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import nl.gemeentecloud.proef.bag.Tijdlijn.Soort;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Postcode;
import nl.gemeentecloud.proef.plan.Straat;
import nl.gemeentecloud.proef.plan.Vlak;
import nl.gemeentecloud.proef.plan.Woonplaats;

/** The objects an address is made of: nummeraanduidingen, openbare ruimten, woonplaatsen. */
final class Adressen {

    private static final long NEVENADRES = 7_000_000_000L;

    private Adressen() {}

    /** One in eighty verblijfsobjecten has a second address. */
    static boolean heeftNevenadres(Eenheid eenheid) {
        return eenheid.soort() == Eenheid.Soort.VERBLIJFSOBJECT
                && Chance.hashBelow(80, eenheid.nummer(), 1, 232) == 0
                && eenheid.nummer() < 5_000_000_000L;
    }

    /** Number of the nummeraanduiding of the second address. */
    static long nevenadres(Eenheid eenheid) {
        return NEVENADRES + eenheid.nummer();
    }

    /** What a nummeraanduiding is to its unit. */
    enum Rol {
        HOOFDADRES,
        NEVENADRES,
        /** Given out by mistake, for something that is no unit. */
        VERGISSING
    }

    /** One in so many dwellings has a neighbour that got an address by mistake. */
    static boolean heeftVergissing(Eenheid eenheid) {
        return eenheid.soort() == Eenheid.Soort.VERBLIJFSOBJECT
                && eenheid.nummer() < BagObject.VERGISSING_LIMIT
                && Chance.hashBelow(150, eenheid.nummer(), 1, 233) == 0;
    }

    /** The address of a unit; a second address carries a letter that first ones do not use. */
    record NummeraanduidingObject(Gegevens gegevens, Straat straat, Eenheid eenheid, Rol rol)
            implements BagObject {

        private static final byte[] OPEN =
                piece(
                        "<Objecten:Nummeraanduiding><Objecten:identificatie domein=\"NL.IMBAG.Nummeraanduiding\">");
        private static final byte[] HUISNUMMER =
                piece("</Objecten:identificatie><Objecten:huisnummer>");
        private static final byte[] HUISNUMMER_END = piece("</Objecten:huisnummer>");
        private static final byte[] LETTER = piece("<Objecten:huisletter>");
        private static final byte[] LETTER_END = piece("</Objecten:huisletter>");
        private static final byte[] TOEVOEGING = piece("<Objecten:huisnummertoevoeging>");
        private static final byte[] TOEVOEGING_END = piece("</Objecten:huisnummertoevoeging>");
        private static final byte[] POSTCODE = piece("<Objecten:postcode>");
        private static final byte[] POSTCODE_END = piece("</Objecten:postcode>");
        private static final byte[] TYPE = piece("<Objecten:typeAdresseerbaarObject>");
        private static final byte[] TYPE_END = piece("</Objecten:typeAdresseerbaarObject>");
        private static final byte[] LIGT_AAN =
                piece(
                        "<Objecten:ligtAan><Objecten-ref:OpenbareRuimteRef domein=\"NL.IMBAG.Openbareruimte\">");
        private static final byte[] CLOSE =
                piece(
                        "</Objecten-ref:OpenbareRuimteRef></Objecten:ligtAan></Objecten:Nummeraanduiding>");

        @Override
        public long nummer() {
            return switch (rol) {
                case HOOFDADRES -> eenheid.nummer();
                case NEVENADRES -> nevenadres(eenheid);
                case VERGISSING -> VERGISSING + eenheid.nummer();
            };
        }

        @Override
        public boolean isVergissing() {
            return rol == Rol.VERGISSING;
        }

        @Override
        public Objecttype type() {
            return Objecttype.NUM;
        }

        @Override
        public void identificatie(Xml xml) {
            gegevens.identificatie(xml, "20", nummer());
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            if (isVergissing()) {
                levenslopen.vergissing(lijn, nummer());
            } else {
                levenslopen.nummeraanduiding(lijn, nummer(), eenheid.pand());
            }
        }

        @Override
        public void write(Xml xml, Versie versie) {
            xml.raw(OPEN);
            identificatie(xml);
            xml.raw(HUISNUMMER).number(eenheid.huisnummer()).raw(HUISNUMMER_END);
            String letter =
                    switch (rol) {
                        case HOOFDADRES -> eenheid.huisletter();
                        case NEVENADRES -> "Z";
                        case VERGISSING -> "X";
                    };
            if (!letter.isEmpty()) {
                xml.raw(LETTER).text(letter).raw(LETTER_END);
            }
            if (!eenheid.toevoeging().isEmpty()) {
                xml.raw(TOEVOEGING).text(eenheid.toevoeging()).raw(TOEVOEGING_END);
            }
            postcode(xml, versie);
            xml.raw(TYPE).text(eenheid.soort().naam()).raw(TYPE_END);
            gegevens.status(
                    xml, versie.soort() == Soort.EINDE ? Status.INGETROKKEN : Status.UITGEGEVEN);
            gegevens.document(xml, versie, nummer());
            versie.write(xml);
            xml.raw(LIGT_AAN);
            gegevens.identificatie(xml, "30", straat.nummer() + 1L);
            xml.raw(CLOSE);
        }

        /** A new building gets its postcode later; an older one may have had another. */
        private void postcode(Xml xml, Versie versie) {
            boolean changed = versie.wijzigingen() > 0 || versie.soort() == Soort.EINDE;
            boolean nieuw =
                    eenheid.pand().filter(p -> p.bouwjaar() >= Levenslopen.NIEUWBOUW).isPresent();
            if (nieuw && !changed && !versie.isWrong()) {
                return;
            }
            boolean voorganger =
                    eenheid.pand().filter(p -> p.soort() == Pand.Soort.VOORGANGER).isPresent();
            Postcode postcode = eenheid.postcode();
            boolean eerdere = !changed && versie.followed() && !voorganger;
            xml.raw(POSTCODE)
                    .postcode(eerdere || versie.isWrong() ? postcode.buur() : postcode)
                    .raw(POSTCODE_END);
        }
    }

    /** A street, or water, green or a bridge with a name. */
    record OpenbareRuimteObject(
            Gegevens gegevens,
            long nummer,
            String naam,
            String verkorteNaam,
            String eerdereNaam,
            String soort,
            Woonplaats woonplaats,
            int bouwjaar)
            implements BagObject {

        private static final byte[] OPEN =
                piece(
                        "<Objecten:OpenbareRuimte><Objecten:identificatie domein=\"NL.IMBAG.Openbareruimte\">");
        private static final byte[] NAAM = piece("</Objecten:identificatie><Objecten:naam>");
        private static final byte[] TYPE = piece("</Objecten:naam><Objecten:type>");
        private static final byte[] TYPE_END = piece("</Objecten:type>");
        private static final byte[] LIGT_IN =
                piece(
                        "<Objecten:ligtIn><Objecten-ref:WoonplaatsRef domein=\"NL.IMBAG.Woonplaats\">");
        private static final byte[] LIGT_IN_END =
                piece("</Objecten-ref:WoonplaatsRef></Objecten:ligtIn>");
        private static final byte[] VERKORT =
                piece(
                        "<Objecten:verkorteNaam><nen5825:VerkorteNaamOpenbareRuimte><nen5825:verkorteNaam>");
        private static final byte[] VERKORT_END =
                piece(
                        "</nen5825:verkorteNaam></nen5825:VerkorteNaamOpenbareRuimte></Objecten:verkorteNaam>");
        private static final byte[] CLOSE = piece("</Objecten:OpenbareRuimte>");

        @Override
        public Objecttype type() {
            return Objecttype.OPR;
        }

        @Override
        public void identificatie(Xml xml) {
            gegevens.identificatie(xml, "30", nummer);
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            levenslopen.openbareRuimte(lijn, nummer, bouwjaar);
        }

        @Override
        public void write(Xml xml, Versie versie) {
            // a renamed street has carried its present name since the change
            boolean eerder = versie.isFirst() && versie.followed();
            String now = eerder ? eerdereNaam : naam;
            xml.raw(OPEN);
            identificatie(xml);
            xml.raw(NAAM).text(now).raw(TYPE).text(soort).raw(TYPE_END);
            gegevens.status(xml, Status.UITGEGEVEN);
            gegevens.document(xml, versie, nummer);
            xml.raw(LIGT_IN).text(woonplaats.code()).raw(LIGT_IN_END);
            versie.write(xml);
            if (!eerder && !verkorteNaam.equals(naam)) {
                xml.raw(VERKORT).text(verkorteNaam).raw(VERKORT_END);
            }
            xml.raw(CLOSE);
        }
    }

    /** A town or village, with its area. */
    record WoonplaatsObject(Gegevens gegevens, Woonplaats woonplaats, Vlak vlak)
            implements BagObject {

        private static final byte[] OPEN =
                piece(
                        "<Objecten:Woonplaats><Objecten:identificatie domein=\"NL.IMBAG.Woonplaats\">");
        private static final byte[] NAAM = piece("</Objecten:identificatie><Objecten:naam>");
        private static final byte[] GEOMETRIE =
                piece("</Objecten:naam><Objecten:geometrie><Objecten:vlak>");
        private static final byte[] GEOMETRIE_END = piece("</Objecten:vlak></Objecten:geometrie>");
        private static final byte[] CLOSE = piece("</Objecten:Woonplaats>");

        @Override
        public long nummer() {
            return woonplaats.nummer();
        }

        @Override
        public Objecttype type() {
            return Objecttype.WPL;
        }

        @Override
        public void identificatie(Xml xml) {
            xml.text(woonplaats.code());
        }

        @Override
        public void levensloop(Levenslopen levenslopen, Tijdlijn lijn) {
            levenslopen.woonplaats(lijn, nummer());
        }

        @Override
        public void write(Xml xml, Versie versie) {
            xml.raw(OPEN);
            identificatie(xml);
            xml.raw(NAAM).text(woonplaats.naam()).raw(GEOMETRIE);
            gegevens.polygon(xml, this, versie, vlak, false, 0);
            xml.raw(GEOMETRIE_END);
            gegevens.status(xml, Status.WOONPLAATS_AANGEWEZEN);
            gegevens.document(xml, versie, nummer());
            versie.write(xml);
            xml.raw(CLOSE);
        }
    }
}

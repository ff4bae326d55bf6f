package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;

/** Attributes in doubt: from a day on (J), and settled some months later (N). */
final class Onderzoek {

    private static final byte[] OPEN =
            piece("<sl:stand><sl-bag-extract:kenmerkInOnderzoek><KenmerkInOnderzoek:Kenmerk");
    private static final byte[] KENMERK = piece("InOnderzoek><KenmerkInOnderzoek:kenmerk>");
    private static final byte[] IDENTIFICATIE =
            piece("</KenmerkInOnderzoek:kenmerk><KenmerkInOnderzoek:identificatieVan");
    private static final byte[] IN_ONDERZOEK = piece("><KenmerkInOnderzoek:inOnderzoek>");
    private static final byte[] DATUM =
            piece("</KenmerkInOnderzoek:inOnderzoek><KenmerkInOnderzoek:documentdatum>");
    private static final byte[] DOCUMENT =
            piece("</KenmerkInOnderzoek:documentdatum><KenmerkInOnderzoek:documentnummer>");
    private static final byte[] HISTORIE =
            piece(
                    "</KenmerkInOnderzoek:documentnummer><KenmerkInOnderzoek:historieInOnderzoek><Historie:HistorieInOnderzoek><Historie:tijdstipRegistratie>");
    private static final byte[] REG_END = piece("</Historie:tijdstipRegistratie>");
    private static final byte[] EIND_REG = piece("<Historie:eindRegistratie>");
    private static final byte[] EIND_REG_END = piece("</Historie:eindRegistratie>");
    private static final byte[] BEGIN = piece("<Historie:beginGeldigheid>");
    private static final byte[] BEGIN_END = piece("</Historie:beginGeldigheid>");
    private static final byte[] EIND = piece("<Historie:eindGeldigheid>");
    private static final byte[] EIND_END = piece("</Historie:eindGeldigheid>");
    private static final byte[] LV =
            piece("<Historie:BeschikbaarLVInOnderzoek><Historie:tijdstipRegistratieLV>");
    private static final byte[] LV_END = piece("</Historie:tijdstipRegistratieLV>");
    private static final byte[] EIND_LV = piece("<Historie:tijdstipEindRegistratieLV>");
    private static final byte[] EIND_LV_END = piece("</Historie:tijdstipEindRegistratieLV>");
    private static final byte[] CLOSE =
            piece(
                    "</Historie:BeschikbaarLVInOnderzoek></Historie:HistorieInOnderzoek></KenmerkInOnderzoek:historieInOnderzoek></KenmerkInOnderzoek:Kenmerk");
    private static final byte[] END =
            piece("InOnderzoek></sl-bag-extract:kenmerkInOnderzoek></sl:stand>");

    private static final long DAY = 86_400_000L;
    private static final long LV_LATER = 754_219;

    private final int vandaag;
    private final int oneIn;

    /**
     * @param share of the objects of which something is or was in doubt, 0 to 1
     */
    Onderzoek(int vandaag, double share) {
        this.vandaag = vandaag;
        oneIn = share <= 0 ? Integer.MAX_VALUE : Math.max(1, (int) Math.round(1 / share));
    }

    boolean concerns(BagObject object) {
        return Chance.hashBelow(oneIn, object.nummer(), object.type().cijfers(), 242) == 0;
    }

    /** One attribute of the object, when the object and the doubt are known. */
    void write(Xml xml, BagObject object, Tijdlijn lijn) {
        Chance chance = Chance.of(object.nummer(), object.type().cijfers(), 243);
        List<String> kenmerken = kenmerken(object.type());
        String kenmerk = kenmerken.get(chance.below(kenmerken.size()));
        int begin = Math.max(lijn.dag(0), Tijdlijn.OVERGANG) + 40 + chance.below(Dag.jaren(14));
        int eind = begin + 20 + chance.below(500);
        long registratie = (begin + 1) * DAY + 9 * 3_600_000L + chance.below(25_000) * 1000L;
        long klaar = (eind + 1) * DAY + 9 * 3_600_000L + chance.below(25_000) * 1000L;
        boolean known = lijn.known(vandaag) > 0 && begin + 2 < vandaag;
        boolean settled = eind + 2 < vandaag;
        if (known) {
            String document = "IO" + Dag.jaar(begin) + (1000 + chance.below(9000));
            record(
                    xml,
                    object,
                    kenmerk,
                    true,
                    document,
                    begin,
                    settled ? eind : Dag.NOOIT,
                    registratie,
                    klaar);
            if (settled) {
                record(xml, object, kenmerk, false, document, eind, Dag.NOOIT, klaar, 0);
            }
        }
    }

    private static void record(
            Xml xml,
            BagObject object,
            String kenmerk,
            boolean twijfel,
            String document,
            int begin,
            int eind,
            long registratie,
            long klaar) {
        Objecttype type = object.type();
        xml.raw(OPEN).text(type.kenmerk()).raw(KENMERK).text(kenmerk).raw(IDENTIFICATIE);
        xml.text(type.kenmerk()).raw(piece(" domein=\"" + type.domein() + "\">"));
        object.identificatie(xml);
        xml.raw(piece("</KenmerkInOnderzoek:identificatieVan")).text(type.kenmerk());
        xml.raw(IN_ONDERZOEK).sign(twijfel ? 'J' : 'N').raw(DATUM).date(begin);
        xml.raw(DOCUMENT).text(document).raw(HISTORIE).stamp(registratie).raw(REG_END);
        if (eind != Dag.NOOIT) {
            xml.raw(EIND_REG).stamp(klaar).raw(EIND_REG_END);
        }
        xml.raw(BEGIN).date(begin).raw(BEGIN_END);
        if (eind != Dag.NOOIT) {
            xml.raw(EIND).date(eind).raw(EIND_END);
        }
        xml.raw(LV).stamp(registratie + LV_LATER).raw(LV_END);
        if (eind != Dag.NOOIT) {
            xml.raw(EIND_LV).stamp(klaar + LV_LATER).raw(EIND_LV_END);
        }
        xml.raw(CLOSE).text(type.kenmerk()).raw(END);
    }

    /** What can be in doubt, in the words of the XSD. */
    private static List<String> kenmerken(Objecttype type) {
        return switch (type) {
            case WPL -> List.of("naam", "geometrie");
            case OPR -> List.of("naam", "type", "status");
            case NUM -> List.of("huisnummer", "postcode", "status", "ligt aan");
            case LIG, STA -> List.of("geometrie", "status", "heeft als hoofdadres");
            case VBO ->
                    List.of(
                            "geometrie",
                            "gebruiksdoel",
                            "oppervlakte",
                            "status",
                            "maakt deel uit van",
                            "heeft als hoofdadres");
            case PND -> List.of("geometrie", "oorspronkelijk bouwjaar", "status");
        };
    }
}

package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;
import org.jspecify.annotations.Nullable;

/** Attributes in doubt: from a day on (J), and settled some months later (N). */
final class Onderzoek {

    private static final byte[] OPEN = piece("<KenmerkInOnderzoek:Kenmerk");
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
    private static final byte[] END = piece("InOnderzoek>");
    private static final byte[] STAND = piece("<sl:stand><sl-bag-extract:kenmerkInOnderzoek>");
    private static final byte[] STAND_END =
            piece("</sl-bag-extract:kenmerkInOnderzoek></sl:stand>");

    private static final long DAY = 86_400_000L;
    private static final long LV_LATER = 754_219;

    private final int oneIn;
    private @Nullable BagObject object;
    private String kenmerk = "";
    private String document = "";
    private int begin;
    private int eind;
    private long registratie;
    private long klaar;

    /**
     * @param share of the objects of which something is or was in doubt by 2026, 0 to 1
     */
    Onderzoek(double share) {
        oneIn = share <= 0 ? Integer.MAX_VALUE : Math.max(1, (int) Math.round(0.5 / share));
    }

    boolean concerns(BagObject object) {
        return !object.isVergissing()
                && Chance.hashBelow(oneIn, object.nummer(), object.type().cijfers(), 242) == 0;
    }

    /** What is in doubt about an object with such a life, and when. */
    void draw(BagObject object, Tijdlijn lijn) {
        this.object = object;
        Chance chance = Chance.of(object.nummer(), object.type().cijfers(), 243);
        List<String> kenmerken = kenmerken(object.type());
        kenmerk = kenmerken.get(chance.below(kenmerken.size()));
        begin = Math.max(lijn.dag(0), Tijdlijn.OVERGANG) + 40 + chance.below(Dag.jaren(30));
        eind = begin + 20 + chance.below(500);
        registratie = (begin + 1) * DAY + 9 * 3_600_000L + chance.below(25_000) * 1000L;
        klaar = (eind + 1) * DAY + 9 * 3_600_000L + chance.below(25_000) * 1000L;
        document = "IO" + Dag.jaar(begin) + (1000 + chance.below(9000));
    }

    /** When the doubt is known. */
    long begonnen() {
        return registratie + LV_LATER;
    }

    /** When it is known to be settled. */
    long afgerond() {
        return klaar + LV_LATER;
    }

    /** What is known at a moment, as in a stand. */
    void stand(Xml xml, long moment) {
        if (begonnen() <= moment) {
            xml.raw(STAND);
            twijfel(xml, moment);
            xml.raw(STAND_END);
        }
        if (afgerond() <= moment) {
            xml.raw(STAND);
            zekerheid(xml);
            xml.raw(STAND_END);
        }
    }

    /** That there is doubt (J), ended or not at a moment. */
    void twijfel(Xml xml, long moment) {
        boolean settled = afgerond() <= moment;
        record(xml, true, begin, settled ? eind : Dag.NOOIT, registratie);
    }

    /** That there is none any more (N). */
    void zekerheid(Xml xml) {
        record(xml, false, eind, Dag.NOOIT, klaar);
    }

    private void record(Xml xml, boolean twijfel, int van, int tot, long geregistreerd) {
        BagObject about = object;
        if (about == null) {
            throw new IllegalStateException("A doubt is drawn before it is written");
        }
        Objecttype type = about.type();
        xml.raw(OPEN).text(type.kenmerk()).raw(KENMERK).text(kenmerk).raw(IDENTIFICATIE);
        xml.text(type.kenmerk()).raw(piece(" domein=\"" + type.domein() + "\">"));
        about.identificatie(xml);
        xml.raw(piece("</KenmerkInOnderzoek:identificatieVan")).text(type.kenmerk());
        xml.raw(IN_ONDERZOEK).sign(twijfel ? 'J' : 'N').raw(DATUM).date(van);
        xml.raw(DOCUMENT).text(document).raw(HISTORIE).stamp(geregistreerd).raw(REG_END);
        if (tot != Dag.NOOIT) {
            xml.raw(EIND_REG).stamp(klaar).raw(EIND_REG_END);
        }
        xml.raw(BEGIN).date(van).raw(BEGIN_END);
        if (tot != Dag.NOOIT) {
            xml.raw(EIND).date(tot).raw(EIND_END);
        }
        xml.raw(LV).stamp(geregistreerd + LV_LATER).raw(LV_END);
        if (tot != Dag.NOOIT) {
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

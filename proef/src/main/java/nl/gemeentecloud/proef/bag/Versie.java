package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import nl.gemeentecloud.proef.bevolking.Dag;

/**
 * One voorkomen of an object as far as it is known: which, from when until when, and recorded when.
 */
final class Versie {

    private static final long NEVER = Tijdlijn.NEVER;

    private static final byte[] OPEN =
            piece("<Objecten:voorkomen><Historie:Voorkomen><Historie:voorkomenidentificatie>");
    private static final byte[] BEGIN =
            piece("</Historie:voorkomenidentificatie><Historie:beginGeldigheid>");
    private static final byte[] BEGIN_END = piece("</Historie:beginGeldigheid>");
    private static final byte[] EIND = piece("<Historie:eindGeldigheid>");
    private static final byte[] EIND_END = piece("</Historie:eindGeldigheid>");
    private static final byte[] REG = piece("<Historie:tijdstipRegistratie>");
    private static final byte[] REG_END = piece("</Historie:tijdstipRegistratie>");
    private static final byte[] EIND_REG = piece("<Historie:eindRegistratie>");
    private static final byte[] EIND_REG_END = piece("</Historie:eindRegistratie>");
    private static final byte[] INACTIEF = piece("<Historie:tijdstipInactief>");
    private static final byte[] INACTIEF_END = piece("</Historie:tijdstipInactief>");
    private static final byte[] LV =
            piece("<Historie:BeschikbaarLV><Historie:tijdstipRegistratieLV>");
    private static final byte[] LV_END = piece("</Historie:tijdstipRegistratieLV>");
    private static final byte[] EIND_LV = piece("<Historie:tijdstipEindRegistratieLV>");
    private static final byte[] EIND_LV_END = piece("</Historie:tijdstipEindRegistratieLV>");
    private static final byte[] INACTIEF_LV = piece("<Historie:tijdstipInactiefLV>");
    private static final byte[] INACTIEF_LV_END = piece("</Historie:tijdstipInactiefLV>");
    private static final byte[] NIET_BAG_LV = piece("<Historie:tijdstipNietBagLV>");
    private static final byte[] NIET_BAG_LV_END = piece("</Historie:tijdstipNietBagLV>");
    private static final byte[] CLOSE =
            piece("</Historie:BeschikbaarLV></Historie:Voorkomen></Objecten:voorkomen>");

    private final Tijdlijn lijn;
    private int index;
    private boolean wrong;
    private int nummer;
    private int begin;
    private int eind = Dag.NOOIT;
    private long registratie;
    private long registratieLv;
    private long eindRegistratie;
    private long eindRegistratieLv;
    private long inactief;
    private long inactiefLv;
    private long nietBag;
    private int toestand;

    Versie(Tijdlijn lijn) {
        this.lijn = lijn;
    }

    /**
     * The voorkomen that begins with an event, as it is known at a moment.
     *
     * @param moment milliseconds on the Dutch clock; the landelijke voorziening has the event by
     *     then, rightly
     */
    Versie at(int event, long moment) {
        boolean corrected = lijn.wrong(event);
        fill(
                event,
                false,
                corrected ? lijn.correctie(event) : lijn.registratie(event),
                corrected ? lijn.correctieLv(event) : lijn.registratieLv(event));
        boolean ended = event + 1 < lijn.size() && lijn.registratieLv(event + 1) <= moment;
        if (ended) {
            eind = lijn.dag(event + 1);
            eindRegistratie = lijn.registratie(event + 1);
            eindRegistratieLv = lijn.registratieLv(event + 1);
        }
        return this;
    }

    /** The voorkomen as it was recorded by mistake, as far as that is known at a moment. */
    Versie mistaken(int event, long moment) {
        fill(event, true, lijn.registratie(event), lijn.registratieLv(event));
        if (lijn.correctieLv(event) <= moment) {
            inactief = lijn.correctie(event);
            inactiefLv = lijn.correctieLv(event);
        }
        return this;
    }

    /** The only voorkomen of an object that turned out at that moment to be none for the BAG. */
    Versie notForBag(long moment) {
        at(0, Long.MIN_VALUE);
        nietBag = moment;
        return this;
    }

    private void fill(int event, boolean mistaken, long recorded, long recordedLv) {
        index = event;
        wrong = mistaken;
        nummer = lijn.nummer(event) - (mistaken ? 1 : 0);
        begin = lijn.dag(event);
        registratie = recorded;
        registratieLv = recordedLv;
        eind = Dag.NOOIT;
        eindRegistratie = NEVER;
        eindRegistratieLv = NEVER;
        inactief = NEVER;
        nietBag = NEVER;
    }

    /**
     * How often the object was written before in this file: a geometry has a name of its own each
     * time. 0 in a stand, where every voorkomen is written once.
     */
    int toestand() {
        return toestand;
    }

    void toestand(int number) {
        toestand = number;
    }

    Tijdlijn.Soort soort() {
        return lijn.soort(index);
    }

    /** How many changes the object has seen, this one included. */
    int wijzigingen() {
        int n = 0;
        for (int i = 1; i <= index; i++) {
            n += lijn.soort(i) == Tijdlijn.Soort.WIJZIGING ? 1 : 0;
        }
        return n;
    }

    int nummer() {
        return nummer;
    }

    /** The first that happened to the object. */
    boolean isFirst() {
        return index == 0;
    }

    int begin() {
        return begin;
    }

    /** Seconds of the recording: part of the name of a geometry. */
    long seconden() {
        return registratie / 1000;
    }

    /** Whether something else happens to the object one day. */
    boolean followed() {
        return index + 1 < lijn.size();
    }

    /** Whether what it tells was recorded by mistake. */
    boolean isWrong() {
        return wrong;
    }

    void write(Xml xml) {
        xml.raw(OPEN).number(nummer).raw(BEGIN).date(begin).raw(BEGIN_END);
        if (eind != Dag.NOOIT) {
            xml.raw(EIND).date(eind).raw(EIND_END);
        }
        xml.raw(REG).stamp(registratie).raw(REG_END);
        if (eindRegistratie != NEVER) {
            xml.raw(EIND_REG).stamp(eindRegistratie).raw(EIND_REG_END);
        }
        if (inactief != NEVER) {
            xml.raw(INACTIEF).stamp(inactief).raw(INACTIEF_END);
        }
        xml.raw(LV).stamp(registratieLv).raw(LV_END);
        if (eindRegistratieLv != NEVER) {
            xml.raw(EIND_LV).stamp(eindRegistratieLv).raw(EIND_LV_END);
        }
        if (inactief != NEVER) {
            xml.raw(INACTIEF_LV).stamp(inactiefLv).raw(INACTIEF_LV_END);
        }
        if (nietBag != NEVER) {
            xml.raw(NIET_BAG_LV).stamp(nietBag).raw(NIET_BAG_LV_END);
        }
        xml.raw(CLOSE);
    }
}

package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import nl.gemeentecloud.proef.bevolking.Dag;

/**
 * One voorkomen of an object as far as it is known: which, from when until when, and recorded when.
 */
final class Versie {

    private static final long NEVER = Long.MIN_VALUE;

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
    private int nummer;
    private int begin;
    private int eind = Dag.NOOIT;
    private long registratie;
    private long registratieLv;
    private long eindRegistratie;
    private long eindRegistratieLv;
    private long inactief;
    private long nietBag;

    Versie(Tijdlijn lijn) {
        this.lijn = lijn;
    }

    /**
     * The voorkomen that begins with an event.
     *
     * @param known number of events that are known
     * @param before voorkomens that were taken back before the first
     */
    Versie at(int event, int known, int before) {
        index = event;
        nummer = event + 1 + before;
        begin = lijn.dag(event);
        registratie = lijn.registratie(event);
        registratieLv = lijn.registratieLv(event);
        boolean ended = event + 1 < known;
        eind = ended ? lijn.dag(event + 1) : Dag.NOOIT;
        eindRegistratie = ended ? lijn.registratie(event + 1) : NEVER;
        eindRegistratieLv = ended ? lijn.registratieLv(event + 1) : NEVER;
        inactief = NEVER;
        nietBag = NEVER;
        return this;
    }

    /** The voorkomen that was recorded by mistake, some days before the first true one. */
    Versie inactive() {
        at(0, 1, 0);
        inactief = registratie;
        registratie = inactief - 4 * 86_400_000L - 7_000;
        registratieLv = registratie + 95_000;
        return this;
    }

    /** The only voorkomen of an object that turned out to be none for the BAG. */
    Versie notForBag() {
        at(0, 1, 0);
        nietBag = registratieLv + 300 * 86_400_000L;
        return this;
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

    int begin() {
        return begin;
    }

    /** Seconds of the recording: part of the name of a geometry. */
    long seconden() {
        return registratie / 1000;
    }

    boolean ended() {
        return eind != Dag.NOOIT;
    }

    boolean isInactive() {
        return inactief != NEVER;
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
            xml.raw(INACTIEF_LV).stamp(inactief + 64_123).raw(INACTIEF_LV_END);
        }
        if (nietBag != NEVER) {
            xml.raw(NIET_BAG_LV).stamp(nietBag).raw(NIET_BAG_LV_END);
        }
        xml.raw(CLOSE);
    }
}

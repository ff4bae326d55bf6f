package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.io.IOException;
import nl.gemeentecloud.proef.Tijdvakken;
import nl.gemeentecloud.proef.stream.Segments;

/**
 * What changes in some buurten in the time after a stand, as mutatiegroepen: a voorkomen that ends
 * and the one that follows, a mistake and its correction, an object that turns out to be none.
 */
final class Mutaties {

    private static final long DAY = 86_400_000L;
    private static final byte[] GROEP = piece("<ml:mutatieGroep>");
    private static final byte[] GROEP_END = piece("</ml:mutatieGroep>\n");
    private static final byte[] WIJZIGING = piece("<ml:wijziging><ml:was>");
    private static final byte[] WAS_WORDT = piece("</ml:was><ml:wordt>");
    private static final byte[] WIJZIGING_END = piece("</ml:wordt></ml:wijziging>");
    private static final byte[] TOEVOEGING = piece("<ml:toevoeging><ml:wordt>");
    private static final byte[] TOEVOEGING_END = piece("</ml:wordt></ml:toevoeging>");
    private static final byte[] VERWIJDERING = piece("<ml:verwijdering><ml:was>");
    private static final byte[] VERWIJDERING_END = piece("</ml:was></ml:verwijdering>");
    private static final byte[] OBJECT = piece("<mlm:bagObject>");
    private static final byte[] OBJECT_END = piece("</mlm:bagObject>");
    private static final byte[] KENMERK = piece("<mlm:kenmerkInOnderzoek>");
    private static final byte[] KENMERK_END = piece("</mlm:kenmerkInOnderzoek>");

    private final Bron bron;
    private final Levenslopen levenslopen;
    private final Onderzoek onderzoek;
    private final Tijdvakken tijdvakken;
    private final Segments out;
    private final Xml xml;
    private final long begin;
    private final long end;
    private final Tijdlijn lijn = new Tijdlijn();
    private final Versie versie = new Versie(lijn);
    private int toestand;

    Mutaties(Bron bron, long seed, double onderzoek, Tijdvakken tijdvakken, Segments out) {
        this.bron = bron;
        this.tijdvakken = tijdvakken;
        this.out = out;
        levenslopen = new Levenslopen(seed);
        this.onderzoek = new Onderzoek(onderzoek);
        xml = new Xml(out);
        begin = tijdvakken.begin() * DAY;
        end = tijdvakken.einde() * DAY;
    }

    /** All mutations of a type in some buurten; in order per object. */
    void write(Objecttype type, int firstBuurt, int lastBuurt) throws IOException {
        bron.each(type, firstBuurt, lastBuurt, this::object);
    }

    private void object(BagObject object) throws IOException {
        object.levensloop(levenslopen, lijn);
        toestand = 0;
        if (lijn.registratieLv(0) >= end) {
            return;
        }
        if (object.isVergissing()) {
            vergissing(object);
            return;
        }
        for (int i = 0; i < lijn.size() && lijn.registratieLv(i) < end; i++) {
            gebeurtenis(object, i);
        }
        if (onderzoek.concerns(object)) {
            onderzoek.draw(object, lijn);
            onderzoek();
        }
    }

    private boolean falls(long moment) {
        return moment >= begin && moment < end;
    }

    private void gebeurtenis(BagObject object, int i) throws IOException {
        long first = lijn.registratieLv(i);
        if (falls(first)) {
            xml.raw(GROEP);
            if (i > 0) {
                xml.raw(WIJZIGING);
                write(object, versie.at(i - 1, first - 1));
                xml.raw(WAS_WORDT);
                write(object, versie.at(i - 1, first));
                xml.raw(WIJZIGING_END);
            }
            xml.raw(TOEVOEGING);
            write(object, lijn.wrong(i) ? versie.mistaken(i, first) : versie.at(i, first));
            xml.raw(TOEVOEGING_END);
            end(first);
        }
        if (lijn.wrong(i) && falls(lijn.correctieLv(i))) {
            long right = lijn.correctieLv(i);
            xml.raw(GROEP).raw(WIJZIGING);
            write(object, versie.mistaken(i, right - 1));
            xml.raw(WAS_WORDT);
            write(object, versie.mistaken(i, right));
            xml.raw(WIJZIGING_END).raw(TOEVOEGING);
            write(object, versie.at(i, right));
            xml.raw(TOEVOEGING_END);
            end(right);
        }
    }

    private void vergissing(BagObject object) throws IOException {
        long first = lijn.registratieLv(0);
        if (falls(first)) {
            xml.raw(GROEP).raw(TOEVOEGING);
            write(object, versie.at(0, first));
            xml.raw(TOEVOEGING_END);
            end(first);
        }
        long ontdekt = Levenslopen.ontdekt(lijn);
        if (!falls(ontdekt)) {
            return;
        }
        boolean geschrapt = Levenslopen.geschrapt(object);
        xml.raw(GROEP).raw(geschrapt ? VERWIJDERING : WIJZIGING);
        write(object, versie.at(0, ontdekt));
        if (geschrapt) {
            xml.raw(VERWIJDERING_END);
        } else {
            xml.raw(WAS_WORDT);
            write(object, versie.notForBag(ontdekt));
            xml.raw(WIJZIGING_END);
        }
        end(ontdekt);
    }

    private void onderzoek() throws IOException {
        long first = onderzoek.begonnen();
        if (falls(first)) {
            xml.raw(GROEP).raw(TOEVOEGING).raw(KENMERK);
            onderzoek.twijfel(xml, first);
            xml.raw(KENMERK_END).raw(TOEVOEGING_END);
            end(first);
        }
        long settled = onderzoek.afgerond();
        if (falls(settled)) {
            xml.raw(GROEP).raw(WIJZIGING).raw(KENMERK);
            onderzoek.twijfel(xml, settled - 1);
            xml.raw(KENMERK_END).raw(WAS_WORDT).raw(KENMERK);
            onderzoek.twijfel(xml, settled);
            xml.raw(KENMERK_END).raw(WIJZIGING_END).raw(TOEVOEGING).raw(KENMERK);
            onderzoek.zekerheid(xml);
            xml.raw(KENMERK_END).raw(TOEVOEGING_END);
            end(settled);
        }
    }

    private void write(BagObject object, Versie version) throws IOException {
        versie.toestand(++toestand);
        xml.raw(OBJECT);
        object.write(xml, version);
        xml.raw(OBJECT_END).breathe();
    }

    private void end(long moment) throws IOException {
        xml.raw(GROEP_END).flush();
        out.end(tijdvakken.of((int) Math.floorDiv(moment, DAY)));
    }
}

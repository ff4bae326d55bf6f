package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.io.IOException;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;

/** One XML file of the extract: a type, a content, some buurten. */
final class Deelbestand {

    /** What a deelbestand tells about its objects. */
    enum Inhoud {
        /** Every voorkomen that holds or held. */
        STAND(""),
        /** Attributes that are or were in doubt. */
        IN_ONDERZOEK("IO"),
        /** Voorkomens that were recorded by mistake. */
        INACTIEF("IA"),
        /** Objects that turned out not to belong in the BAG. */
        NIET_BAG("NB");

        private final String letters;

        Inhoud(String letters) {
            this.letters = letters;
        }

        String letters() {
            return letters;
        }
    }

    private static final int MISTAKEN = 60;
    private static final int NOT_FOR_BAG = 900;
    private static final byte[] OPEN = piece("<sl:stand><sl-bag-extract:bagObject>");
    private static final byte[] CLOSE = piece("</sl-bag-extract:bagObject></sl:stand>");
    private static final byte[] END = piece("</sl:standBestand></sl-bag-extract:bagStand>\n");

    private final Bron bron;
    private final Levenslopen levenslopen;
    private final int vandaag;
    private final Tijdlijn lijn = new Tijdlijn();
    private final Versie versie = new Versie(lijn);
    private final Onderzoek onderzoek;

    Deelbestand(Bron bron, long seed, int vandaag, double onderzoek) {
        this.bron = bron;
        this.vandaag = vandaag;
        levenslopen = new Levenslopen(seed);
        this.onderzoek = new Onderzoek(vandaag, onderzoek);
    }

    /** Writes the file that holds the buurten of that rank. */
    void write(Xml xml, Objecttype type, Inhoud inhoud, int rank) throws IOException {
        String gemeente = bron.plan().gemeente().code().digits();
        xml.raw(piece(Koppen.stand(gemeente, type, Dag.cijfers(vandaag))));
        int span = Math.multiplyExact(type.buurten(), inhoud == Inhoud.STAND ? 1 : 20);
        int first = rank * span;
        int last = Math.min(bron.plan().buurten(), first + span);
        bron.each(type, first, last, object -> write(xml, object, inhoud));
        xml.raw(END);
        xml.flush();
    }

    /** Files needed for a type and content; at least one, if need be without objects. */
    static int files(int buurten, Objecttype type, Inhoud inhoud) {
        int span = type.buurten() * (inhoud == Inhoud.STAND ? 1 : 20);
        return Math.max(1, (buurten + span - 1) / span);
    }

    private void write(Xml xml, BagObject object, Inhoud inhoud) throws IOException {
        long lot = Chance.hash(object.nummer(), object.type().cijfers(), 241) >>> 8;
        boolean nietBag = lot % NOT_FOR_BAG == 1 && canBeNone(object);
        switch (inhoud) {
            case STAND -> {
                object.levensloop(levenslopen, lijn);
                int known = lijn.known(vandaag);
                for (int i = 0; i < known; i++) {
                    write(xml, object, versie.at(i, known, before(object, lot)));
                }
            }
            case IN_ONDERZOEK -> {
                if (onderzoek.concerns(object)) {
                    object.levensloop(levenslopen, lijn);
                    onderzoek.write(xml, object, lijn);
                    xml.breathe();
                }
            }
            case INACTIEF -> {
                if (before(object, lot) > 0) {
                    object.levensloop(levenslopen, lijn);
                    if (lijn.known(vandaag) > 0) {
                        write(xml, object, versie.inactive());
                    }
                }
            }
            case NIET_BAG -> {
                if (nietBag) {
                    BagObject stray = object.stray();
                    stray.levensloop(levenslopen, lijn);
                    if (lijn.known(vandaag - 400) > 0) {
                        write(xml, stray, versie.notForBag());
                    }
                }
            }
        }
    }

    private static boolean canBeNone(BagObject object) {
        return switch (object.type()) {
            case NUM, PND -> object.nummer() < BagObject.STRAY_LIMIT;
            case WPL, OPR, LIG, STA, VBO -> false;
        };
    }

    /** Voorkomens that were taken back before the first that stands. */
    static int before(BagObject object, long lot) {
        boolean can = object.type() == Objecttype.VBO || object.type() == Objecttype.PND;
        return can && lot % MISTAKEN == 0 ? 1 : 0;
    }

    private static void write(Xml xml, BagObject object, Versie versie) throws IOException {
        xml.raw(OPEN);
        object.write(xml, versie);
        xml.raw(CLOSE).breathe();
    }
}

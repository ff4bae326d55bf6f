package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

import java.io.IOException;
import nl.gemeentecloud.proef.bevolking.Dag;

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

    private static final byte[] OPEN = piece("<sl:stand><sl-bag-extract:bagObject>");
    private static final byte[] CLOSE = piece("</sl-bag-extract:bagObject></sl:stand>");
    private static final byte[] END = piece("</sl:standBestand></sl-bag-extract:bagStand>\n");

    private final Bron bron;
    private final Levenslopen levenslopen;
    private final int vandaag;
    private final long moment;
    private final Tijdlijn lijn = new Tijdlijn();
    private final Versie versie = new Versie(lijn);
    private final Onderzoek onderzoek;

    Deelbestand(Bron bron, long seed, int vandaag, double onderzoek) {
        this.bron = bron;
        this.vandaag = vandaag;
        moment = (vandaag + 1) * 86_400_000L - 1;
        levenslopen = new Levenslopen(seed);
        this.onderzoek = new Onderzoek(onderzoek);
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
        boolean wanted =
                switch (inhoud) {
                    case STAND, INACTIEF -> true;
                    case IN_ONDERZOEK -> onderzoek.concerns(object);
                    case NIET_BAG -> object.isVergissing();
                };
        if (!wanted) {
            return;
        }
        object.levensloop(levenslopen, lijn);
        int known = lijn.known(moment);
        if (known == 0) {
            return;
        }
        if (object.isVergissing()) {
            vergissing(xml, object, inhoud);
            return;
        }
        switch (inhoud) {
            case STAND -> {
                for (int i = 0; i < known; i++) {
                    boolean wrong = lijn.wrong(i) && lijn.correctieLv(i) > moment;
                    write(xml, object, wrong ? versie.mistaken(i, moment) : versie.at(i, moment));
                }
            }
            case IN_ONDERZOEK -> {
                onderzoek.draw(object, lijn);
                onderzoek.stand(xml, moment);
                xml.breathe();
            }
            case INACTIEF -> {
                for (int i = 0; i < known; i++) {
                    if (lijn.wrong(i) && lijn.correctieLv(i) <= moment) {
                        write(xml, object, versie.mistaken(i, moment));
                    }
                }
            }
            case NIET_BAG -> {}
        }
    }

    /** Stands in the register until it is found out. */
    private void vergissing(Xml xml, BagObject object, Inhoud inhoud) throws IOException {
        long ontdekt = Levenslopen.ontdekt(lijn);
        if (inhoud == Inhoud.STAND && ontdekt > moment) {
            write(xml, object, versie.at(0, moment));
        } else if (inhoud == Inhoud.NIET_BAG
                && ontdekt <= moment
                && !Levenslopen.geschrapt(object)) {
            write(xml, object, versie.notForBag(ontdekt));
        }
    }

    private static void write(Xml xml, BagObject object, Versie versie) throws IOException {
        xml.raw(OPEN);
        object.write(xml, versie);
        xml.raw(CLOSE).breathe();
    }
}

package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Paar;
import nl.gemeentecloud.proef.bevolking.Persoon;

/** Who inherits, as the law has it when nothing was arranged (BW 4:10 and 4:13). */
final class Nalatenschap {

    private Nalatenschap() {}

    /**
     * The spouse or registered partner, who takes all; else the children, in equal parts. Only who
     * lives in the municipality is found; with nobody, what was owned stays with the deceased.
     */
    static List<Persoon> erfgenamen(Persoon wie, Nummers nummers) {
        List<Persoon> kinderen = new ArrayList<>();
        for (Paar paar : wie.paren()) {
            Persoon partner = paar.partnerOf(wie);
            boolean tillDeath = paar.verbonden() && paar.einde() == wie.overleden();
            if (tillDeath && inherits(partner, nummers)) {
                return List.of(partner);
            }
            for (Persoon kind : paar.kinderen()) {
                if (inherits(kind, nummers)) {
                    kinderen.add(kind);
                }
            }
        }
        return kinderen;
    }

    private static boolean inherits(Persoon wie, Nummers nummers) {
        return wie.inwoner() && nummers.burgerservicenummer(wie) != 0;
    }
}

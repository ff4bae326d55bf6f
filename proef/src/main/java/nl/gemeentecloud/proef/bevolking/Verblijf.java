package nl.gemeentecloud.proef.bevolking;

import java.util.Optional;
import nl.gemeentecloud.proef.land.Herkomst;
import nl.gemeentecloud.proef.plan.Adres;
import nl.gemeentecloud.proef.plan.Stadsplan;

/**
 * Where someone lives from a day on, until the next (LO3 categorie 08).
 *
 * @param van first day
 * @param adres the address in the Netherlands
 * @param buitenland the land, when abroad
 */
public record Verblijf(int van, Optional<Adres> adres, Optional<Herkomst> buitenland) {

    public Verblijf {
        if (adres.isPresent() == buitenland.isPresent()) {
            throw new IllegalArgumentException("Someone lives at an address or abroad");
        }
    }

    static Verblijf at(int van, Adres adres) {
        return new Verblijf(van, Optional.of(adres), Optional.empty());
    }

    static Verblijf abroad(int van, Herkomst land) {
        return new Verblijf(van, Optional.empty(), Optional.of(land));
    }

    /** Within a municipality; not abroad, not in another. */
    public boolean in(Stadsplan plan) {
        return adres.isPresent() && adres.get().plan() == plan;
    }

    Verblijf from(int later) {
        return new Verblijf(later, adres, buitenland);
    }
}

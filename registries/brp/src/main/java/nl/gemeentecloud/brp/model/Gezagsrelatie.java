package nl.gemeentecloud.brp.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One minor with who has authority over them (BW boek 1, titel 14; contract BRP personen,
 * Gezagsrelatie).
 */
public sealed interface Gezagsrelatie {

    Minderjarige minderjarige();

    /** Whether data that it was derived from is being investigated. */
    boolean inOnderzoek();

    /** Both parents together. */
    record GezamenlijkOuderlijkGezag(
            Minderjarige minderjarige, boolean inOnderzoek, List<Betrokkene> ouders)
            implements Gezagsrelatie {
        public GezamenlijkOuderlijkGezag {
            ouders = List.copyOf(ouders);
        }
    }

    /** One parent alone. */
    record EenhoofdigOuderlijkGezag(
            Minderjarige minderjarige, boolean inOnderzoek, Betrokkene ouder)
            implements Gezagsrelatie {}

    /** A parent together with someone else, who may be unknown. */
    record GezamenlijkGezag(
            Minderjarige minderjarige,
            boolean inOnderzoek,
            Betrokkene ouder,
            Optional<Betrokkene> derde)
            implements Gezagsrelatie {}

    /** Others than the parents. */
    record Voogdij(Minderjarige minderjarige, boolean inOnderzoek, List<Betrokkene> derden)
            implements Gezagsrelatie {
        public Voogdij {
            derden = List.copyOf(derden);
        }
    }

    /** Nobody, for the time being. */
    record TijdelijkGeenGezag(Minderjarige minderjarige, boolean inOnderzoek, String toelichting)
            implements Gezagsrelatie {}

    /** It cannot be told from the register. */
    record GezagNietTeBepalen(Minderjarige minderjarige, boolean inOnderzoek, String toelichting)
            implements Gezagsrelatie {}

    /** The minor. */
    record Minderjarige(
            String burgerservicenummer, Optional<String> volledigeNaam, OptionalInt leeftijd) {}

    /** A parent or another who has authority. */
    record Betrokkene(Optional<String> burgerservicenummer, Optional<String> volledigeNaam) {}
}

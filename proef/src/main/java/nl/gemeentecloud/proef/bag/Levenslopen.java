package nl.gemeentecloud.proef.bag;

import java.util.Optional;
import nl.gemeentecloud.proef.bag.Tijdlijn.Soort;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.plan.Pand;

/**
 * Draws the time lines: building permits and completions, renovations, corrections, demolitions. A
 * unit follows the building it is part of; a nummeraanduiding is given out before.
 */
final class Levenslopen {

    /** Built later than this: the whole process stands in the register. */
    static final int NIEUWBOUW = 2013;

    /**
     * One in so many voorkomens of panden, verblijfsobjecten and nummeraanduidingen is corrected.
     */
    private static final int ONE_WRONG_IN = 90;

    private static final int LAATSTE = Dag.of(2060, 1, 1);

    private final long seed;

    Levenslopen(long seed) {
        this.seed = seed;
    }

    private Chance chance(int purpose, long nummer) {
        return Chance.of(seed, nummer, purpose);
    }

    private static void begin(Tijdlijn lijn, Chance own) {
        lijn.begin(own.next());
    }

    private static void beginFallible(Tijdlijn lijn, Chance own) {
        lijn.begin(own.next(), ONE_WRONG_IN);
    }

    /** Something that was taken for an object of the BAG. */
    void vergissing(Tijdlijn lijn, long nummer) {
        Chance own = chance(219, nummer);
        begin(lijn, own);
        lijn.add(Dag.of(2011, 2, 1) + own.below(Dag.jaren(24)), Soort.OPVOER);
    }

    /** When it was found out, on the clock of the landelijke voorziening. */
    static long ontdekt(Tijdlijn lijn) {
        return lijn.registratieLv(0) + 300 * 86_400_000L;
    }

    /** Whether such an object is taken out altogether, rather than marked as no BAG object. */
    static boolean geschrapt(BagObject object) {
        return (Chance.hash(object.nummer(), object.type().cijfers(), 244) & 64) == 0;
    }

    /** Status and geometry of a building. */
    void pand(Tijdlijn lijn, Pand pand) {
        Chance own = chance(210, pand.nummer());
        beginFallible(lijn, own);
        int gereed = bouw(lijn, pand);
        switch (pand.soort()) {
            case VOORGANGER -> {
                int sloop = sloop(pand);
                lijn.add(sloop, Soort.BUITEN_GEBRUIK);
                lijn.add(sloop + 60 + own.below(120), Soort.EINDE);
            }
            case HOOFDGEBOUW, BIJGEBOUW, VOORZIENING, GEPLAND, VERGISSING ->
                    changes(lijn, own, gereed, 25, pand.soort());
        }
    }

    /** A predecessor is given up years before its successor is finished. */
    private int sloop(Pand pand) {
        int jaar = Math.max(2011, pand.bouwjaar() + 42);
        return Dag.of(jaar, 2, 10) + (int) ((Chance.hash(seed, pand.nummer(), 218) >>> 5) % 200);
    }

    /** Permit, start, completion; returns the day from which the building is in use. */
    private int bouw(Tijdlijn lijn, Pand pand) {
        int begin = eersteDag(pand);
        if (pand.bouwjaar() < NIEUWBOUW) {
            lijn.add(begin, Soort.OPVOER);
            return Tijdlijn.OVERGANG;
        }
        Chance phases = chance(211, pand.nummer());
        int gereed = Dag.of(pand.bouwjaar(), 2, 1) + phases.below(240);
        lijn.add(begin, Soort.OPVOER);
        lijn.add(begin + 90 + phases.below(150), Soort.BOUW_GESTART);
        lijn.add(gereed, Soort.IN_GEBRUIK_NIET_INGEMETEN);
        lijn.add(gereed + 45 + phases.below(160), Soort.IN_GEBRUIK);
        return gereed + 205;
    }

    /** The day of the permit, or an early day for what stood before the BAG. */
    int eersteDag(Pand pand) {
        long lot = Chance.hash(seed, pand.nummer(), 212) >>> 5;
        if (pand.bouwjaar() >= NIEUWBOUW) {
            return Dag.of(pand.bouwjaar() - 2, 1, 5) + (int) (lot % 300);
        }
        int jaar = Math.clamp(pand.bouwjaar(), 1996, 2009);
        return Dag.of(jaar, 1, 3) + (int) (lot % 350);
    }

    /** A unit lives with its building. */
    void verblijfsobject(Tijdlijn lijn, long nummer, Pand pand) {
        Chance own = chance(213, nummer);
        beginFallible(lijn, own);
        int gereed = bouw(lijn, pand);
        if (pand.soort() == Pand.Soort.VOORGANGER) {
            lijn.add(sloop(pand), Soort.EINDE);
        } else {
            changes(lijn, own, gereed, 20, pand.soort());
        }
    }

    void plaats(Tijdlijn lijn, long nummer) {
        Chance own = chance(214, nummer);
        begin(lijn, own);
        lijn.add(Dag.of(2000, 1, 1) + own.below(3500), Soort.OPVOER);
        changes(lijn, own, Tijdlijn.OVERGANG, 20, Pand.Soort.BIJGEBOUW);
    }

    /** Given out with the permit; a change is a postcode that came or was corrected. */
    void nummeraanduiding(Tijdlijn lijn, long nummer, Optional<Pand> pand) {
        Chance own = chance(215, nummer);
        beginFallible(lijn, own);
        int eersteDag = pand.map(this::eersteDag).orElse(Dag.of(1998, 6, 1));
        lijn.add(eersteDag, Soort.OPVOER);
        if (pand.isPresent() && pand.get().soort() == Pand.Soort.VOORGANGER) {
            lijn.add(sloop(pand.get()), Soort.EINDE);
        } else if (pand.isPresent() && pand.get().bouwjaar() >= NIEUWBOUW) {
            lijn.add(eersteDag + 40 + own.below(100), Soort.WIJZIGING);
        } else if (own.happens(0.14)) {
            lijn.add(Dag.of(2011, 3, 1) + own.below(3200), Soort.WIJZIGING);
        }
    }

    void openbareRuimte(Tijdlijn lijn, long nummer, int bouwjaar) {
        Chance own = chance(216, nummer);
        begin(lijn, own);
        int jaar = Math.min(bouwjaar - 4, 1994);
        jaar = bouwjaar >= NIEUWBOUW ? bouwjaar - 4 : Math.max(1930, jaar);
        lijn.add(Dag.of(jaar, 1, 2) + own.below(360), Soort.OPVOER);
        if (own.happens(0.03)) {
            lijn.add(Dag.of(2011, 6, 1) + own.below(3000), Soort.WIJZIGING);
        }
    }

    void woonplaats(Tijdlijn lijn, long code) {
        Chance own = chance(217, code);
        begin(lijn, own);
        lijn.add(Dag.of(1900, 1, 1) + own.below(9000), Soort.OPVOER);
        if (own.happens(0.4)) {
            lijn.add(Dag.of(2012, 1, 1) + own.below(2500), Soort.WIJZIGING);
        }
    }

    /** Corrections and renovations, on average every so many years. */
    private static void changes(
            Tijdlijn lijn, Chance own, int from, double years, Pand.Soort soort) {
        int dag = Math.max(from, Tijdlijn.OVERGANG) + 30;
        for (int i = 0; i < 12; i++) {
            dag += 120 + (int) (Dag.jaren(years) * -Math.log(1 - own.unit()));
            if (dag > LAATSTE) {
                return;
            }
            int what = own.below(10);
            if (what < 3 && soort != Pand.Soort.BIJGEBOUW) {
                lijn.add(dag, Soort.VERBOUWING);
                dag += 90 + own.below(240);
                lijn.add(dag, Soort.WIJZIGING);
            } else if (what == 3 && soort == Pand.Soort.VOORZIENING) {
                lijn.add(dag, Soort.BUITEN_GEBRUIK);
                dag += 60 + own.below(500);
                lijn.add(dag, Soort.IN_GEBRUIK);
            } else {
                lijn.add(dag, Soort.WIJZIGING);
            }
        }
    }
}

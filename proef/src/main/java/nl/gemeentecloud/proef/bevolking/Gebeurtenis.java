package nl.gemeentecloud.proef.bevolking;

/** What can happen in a year of life, and how often. */
enum Gebeurtenis {
    GEBOORTE(9.2),
    OVERLIJDEN(9.5),
    VERBINTENIS(4.6),
    SCHEIDING(1.9),
    VERHUIZING(30),
    ZELFSTANDIG(8),
    VERTREK(18),
    VESTIGING(16),
    EMIGRATIE(5),
    IMMIGRATIE(11),
    ONDERZOEK(3),
    ONDERZOCHT(0),
    GEHEIM(2),
    NATURALISATIE(0);

    private final double perDuizend;

    /**
     * @param perDuizend events per year and per thousand residents: of one person, or of a
     *     household where a household acts as one; 0 when it follows from something else. After
     *     CBS, Bevolkingsontwikkeling and Huwelijken 2023, rounded
     */
    Gebeurtenis(double perDuizend) {
        this.perDuizend = perDuizend;
    }

    double perDuizend() {
        return perDuizend;
    }
}

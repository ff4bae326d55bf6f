package nl.gemeentecloud.proef.eigendom;

/**
 * What one buurt adds to each file.
 *
 * @param percelen parcels: brk/percelen
 * @param rechten rights and who has them: brk/zakelijkrechten
 * @param woz objects with their values: woz/woz-objecten
 * @param hr companies: hr/inschrijvingen
 * @param mutaties what changes in them afterwards
 */
record Bestanden(Json percelen, Json rechten, Json woz, Json hr, Mutaties mutaties) {

    static Bestanden make() {
        return new Bestanden(new Json(), new Json(), new Json(), new Json(), new Mutaties());
    }

    void clear() {
        percelen.clear();
        forgetStand();
        mutaties.clear();
    }

    /** Parcels stay as they are. */
    void forgetStand() {
        rechten.clear();
        woz.clear();
        hr.clear();
    }
}

package nl.gemeentecloud.proef.eigendom;

/**
 * What one buurt adds to each file.
 *
 * @param percelen parcels: brk/percelen
 * @param rechten rights and who has them: brk/zakelijkrechten
 * @param woz objects with their values: woz/woz-objecten
 * @param hr companies: hr/inschrijvingen
 */
record Bestanden(Json percelen, Json rechten, Json woz, Json hr) {

    static Bestanden make() {
        return new Bestanden(new Json(), new Json(), new Json(), new Json());
    }

    void clear() {
        percelen.clear();
        rechten.clear();
        woz.clear();
        hr.clear();
    }
}

package nl.gemeentecloud.brp.reader;

/** Where something stands in a persoonslijst, as the Logisch Ontwerp writes it. */
final class Place {

    private Place() {}

    /** {@code 01.01.20} for category {@code 01} and element {@code 0120}. */
    static String of(String category, String element) {
        return element.length() == 4
                ? category + "." + element.substring(0, 2) + "." + element.substring(2)
                : category + "." + element;
    }
}

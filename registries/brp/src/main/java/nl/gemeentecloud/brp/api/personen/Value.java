package nl.gemeentecloud.brp.api.personen;

import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Standaardwaarde;
import org.jspecify.annotations.Nullable;

/** How the value of a property comes from a category; writes nothing when there is none. */
@FunctionalInterface
interface Value {

    void write(Shaping shaping, Property property, Categorie categorie);

    /** The element as it is; not when it stands for "not known". */
    static Value tekst(String element) {
        return (shaping, property, categorie) -> {
            String value = bekend(categorie, element);
            if (value != null) {
                shaping.out().text(property, value);
            }
        };
    }

    /** The element as it is, for an element that has no value that stands for "not known". */
    static Value letterlijk(String element) {
        return (shaping, property, categorie) -> {
            String value = categorie.value(element);
            if (value != null) {
                shaping.out().text(property, value);
            }
        };
    }

    /**
     * The element as an identifier of so many digits; a text that is something else identifies
     * nothing and is not shown, nor are zeros.
     */
    static Value nummer(String element, int digits) {
        return (shaping, property, categorie) -> {
            String value = bekend(categorie, element);
            if (value != null && value.length() == digits && isDigits(value)) {
                shaping.out().text(property, value);
            }
        };
    }

    /** The element as a number, when it is one above 0. */
    static Value getal(String element) {
        return (shaping, property, categorie) -> {
            String value = bekend(categorie, element);
            if (value != null && value.length() <= 9 && isDigits(value)) {
                shaping.out().number(property, Integer.parseInt(value));
            }
        };
    }

    /** The element as a date; says by its form what is not known of it. */
    static Value datum(String element) {
        return (shaping, property, categorie) ->
                categorie.datum(element).ifPresent(datum -> shaping.out().datum(property, datum));
    }

    /** The element as code of a table; not when it stands for "not known". */
    static Value tabel(String element, LandelijkeTabel tabel) {
        return (shaping, property, categorie) -> {
            String code = bekend(categorie, element);
            if (code != null) {
                shaping.coded(property, tabel, code);
            }
        };
    }

    /** The element as code of a table, also when it stands for "not known". */
    static Value tabelOokOnbekend(String element, LandelijkeTabel tabel) {
        return (shaping, property, categorie) -> {
            String code = categorie.value(element);
            if (code != null) {
                shaping.coded(property, tabel, code);
            }
        };
    }

    /** The element as code of a municipality, or the name of a place abroad. */
    static Value plaats(String element) {
        return (shaping, property, categorie) -> {
            String plaats = bekend(categorie, element);
            if (plaats == null) {
                return;
            }
            if (plaats.length() == 4 && isDigits(plaats)) {
                shaping.coded(property, LandelijkeTabel.GEMEENTE, plaats);
            } else {
                plaatsBuitenland(shaping.out(), property, plaats);
            }
        };
    }

    private static void plaatsBuitenland(Output out, Property property, String plaats) {
        out.begin(property);
        out.text(Property.OMSCHRIJVING, plaats);
        out.end();
    }

    private static @Nullable String bekend(Categorie categorie, String element) {
        String value = categorie.value(element);
        return value == null || Standaardwaarde.is(value) ? null : value;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

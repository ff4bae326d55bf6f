package nl.gemeentecloud.brp.api.personen;

import java.util.List;
import nl.gemeentecloud.brp.model.Categorie;
import nl.gemeentecloud.brp.model.Gegevensgroepen;
import nl.gemeentecloud.brp.model.Onderzoek;

/**
 * A group of the answer that comes from groups of one category: its properties that are wanted, and
 * which of those are being investigated, also of properties without a value (BRP API personen,
 * features in onderzoek).
 *
 * @param groups the groups of the category that it shows. When they hold anything, or something of
 *     the category is being investigated, the group is shown, were it as an empty object
 */
record Section(Property property, List<Part> parts, List<String> groups) {

    Section {
        parts = List.copyOf(parts);
        groups = List.copyOf(groups);
    }

    Section(Property property, List<Part> parts, String... groups) {
        this(property, parts, List.of(groups));
    }

    /** Writes the group when it is wanted. */
    void write(Shaping shaping, Wanted wanted, Categorie categorie, Onderzoek onderzoek) {
        if (!wanted.has(property)) {
            return;
        }
        Output out = shaping.out();
        out.begin(property);
        writeParts(shaping, parts, wanted.of(property), categorie, onderzoek);
        if (!out.isOpen() && isKnown(categorie)) {
            out.endKeeping();
        } else {
            out.end();
        }
    }

    private boolean isKnown(Categorie categorie) {
        return Onderzoek.loopt(categorie) || Gegevensgroepen.hasAny(categorie, groups);
    }

    /** Writes the properties that are wanted, and which of those are being investigated. */
    static void writeParts(
            Shaping shaping,
            List<Part> parts,
            Wanted wanted,
            Categorie categorie,
            Onderzoek onderzoek) {
        for (Part part : parts) {
            if (wanted.has(part.property())) {
                part.value().write(shaping, part.property(), categorie);
            }
        }
        if (onderzoek.omvatNiets()) {
            return;
        }
        Output out = shaping.out();
        out.begin(Property.IN_ONDERZOEK);
        writeFlags(out, parts, wanted, onderzoek, Property.DATUM_INGANG_ONDERZOEK);
        out.end();
    }

    /**
     * Writes which of the properties are being investigated, and since when if there are any.
     *
     * @param since the name of the date
     */
    static void writeFlags(
            Output out, List<Part> parts, Wanted wanted, Onderzoek onderzoek, Property since) {
        writeFlags(out, parts, wanted, onderzoek, since, false);
    }

    /**
     * The same.
     *
     * @param already whether something was flagged before this, that has the same date
     */
    static void writeFlags(
            Output out,
            List<Part> parts,
            Wanted wanted,
            Onderzoek onderzoek,
            Property since,
            boolean already) {
        boolean any = already;
        for (Part part : parts) {
            if (wanted.has(part.property()) && part.isInOnderzoek(onderzoek)) {
                out.flag(part.property());
                any = true;
            }
        }
        if (any && onderzoek.ingang() != null) {
            out.datum(since, onderzoek.ingang());
        }
    }
}

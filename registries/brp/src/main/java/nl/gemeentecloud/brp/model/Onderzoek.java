package nl.gemeentecloud.brp.model;

import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.jspecify.annotations.Nullable;

/**
 * What of a category is being investigated (LO BRP groep 83; Wet BRP art. 2.26). The aanduiding
 * 83.10 names a category ({@code 080000}), a group of it ({@code 081100}) or an element ({@code
 * 081110}). {@code 089999} says that the person was found not to live at the address.
 *
 * @param van the first element that is being investigated, as number of group and element (1110)
 * @param tot the last one; less than {@code van} when nothing is
 * @param nietOpAdres whether it was established that the person does not live at the address
 * @param ingang since when (83.20)
 */
public record Onderzoek(int van, int tot, boolean nietOpAdres, @Nullable OnvolledigeDatum ingang) {

    /** Nothing is being investigated. */
    public static final Onderzoek GEEN = new Onderzoek(1, 0, false, null);

    private static final int LAST = 9999;
    private static final int VERBLIJFPLAATS = 8;

    /**
     * What of a category is being investigated; nothing once the investigation has ended (83.30).
     */
    public static Onderzoek van(Categorie categorie) {
        String aanduiding = categorie.value("8310");
        if (aanduiding == null || !loopt(categorie)) {
            return GEEN;
        }
        int number = number(aanduiding);
        if (number / 10_000 != categorie.nummer()) {
            return GEEN;
        }
        OnvolledigeDatum ingang = categorie.datum("8320").orElse(null);
        int part = number % 10_000;
        if (part == LAST) {
            boolean nietOpAdres = categorie.nummer() == VERBLIJFPLAATS;
            return nietOpAdres ? new Onderzoek(1, 0, true, ingang) : GEEN;
        }
        if (part == 0) {
            return new Onderzoek(0, LAST, false, ingang);
        }
        boolean group = part % 100 == 0;
        return new Onderzoek(part, group ? part + 99 : part, false, ingang);
    }

    /** Whether anything of the category is being investigated: it began (83.10) and has no end. */
    public static boolean loopt(Categorie categorie) {
        return categorie.has("8310") && !categorie.has("8330");
    }

    /** Whether the element is being investigated, by itself or with its group or category. */
    public boolean omvat(int element) {
        return van <= element && element <= tot;
    }

    /** Whether no element is being investigated. */
    public boolean omvatNiets() {
        return van > tot;
    }

    /**
     * The same for data about where the person lives: all of it is being investigated when the
     * person was found not to live at the address.
     */
    public Onderzoek vanAdres() {
        return nietOpAdres ? new Onderzoek(0, LAST, true, ingang) : this;
    }

    /** Six digits as a number; -1 when it is something else. */
    private static int number(String aanduiding) {
        if (aanduiding.length() != 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < 6; i++) {
            int digit = aanduiding.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

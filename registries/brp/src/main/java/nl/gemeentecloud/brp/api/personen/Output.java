package nl.gemeentecloud.brp.api.personen;

import nl.gemeentecloud.brp.model.Datumvorm;
import nl.gemeentecloud.core.json.JsonBytes;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as it comes, and begins an object or list only once something is written in it: what
 * stays empty is left out, or kept as an empty object, as its writer decides at its end.
 */
final class Output {

    private static final int MAX_DEPTH = 16;

    private final JsonBytes json;
    private final @Nullable Property[] names = new @Nullable Property[MAX_DEPTH];
    private final boolean[] isList = new boolean[MAX_DEPTH];
    private int depth;
    private int opened;

    Output(JsonBytes json) {
        this.json = json;
    }

    /** Begins an object. */
    void begin(Property name) {
        push(name, false);
    }

    /** Begins a list. */
    void beginList(Property name) {
        push(name, true);
    }

    /** Begins an object within a list. */
    void beginItem() {
        push(null, false);
    }

    /** Whether anything was written in what was begun last. */
    boolean isOpen() {
        return opened == depth;
    }

    /** Ends what was begun last; leaves nothing when nothing was written in it. */
    void end() {
        depth--;
        if (opened > depth) {
            opened--;
            json.put(isList[depth] ? ']' : '}');
        }
    }

    /** Ends what was begun last; leaves it empty when nothing was written in it. */
    void endKeeping() {
        open();
        end();
    }

    void text(Property name, String value) {
        begun(name).quote(value);
    }

    void number(Property name, int value) {
        begun(name).put(Integer.toString(value));
    }

    void flag(Property name) {
        begun(name).put("true");
    }

    /** A value that was encoded before. */
    void encoded(Property name, byte[] value) {
        begun(name).put(value);
    }

    /** A date in the form that tells how precisely it is known. */
    void datum(Property name, OnvolledigeDatum datum) {
        Datumvorm vorm = Datumvorm.van(datum);
        begin(name);
        text(Property.TYPE, vorm.type());
        switch (vorm) {
            case DATUM -> text(Property.DATUM, iso(datum));
            case JAAR_MAAND_DATUM -> {
                number(Property.JAAR, datum.year());
                number(Property.MAAND, datum.month());
            }
            case JAAR_DATUM -> number(Property.JAAR, datum.year());
            case DATUM_ONBEKEND -> flag(Property.ONBEKEND);
        }
        text(Property.LANG_FORMAAT, Datumvorm.langFormaat(datum));
        end();
    }

    /** {@code jjjj-mm-dd}. */
    private static String iso(OnvolledigeDatum datum) {
        char[] text = new char[10];
        digits(text, 0, 4, datum.year());
        text[4] = '-';
        digits(text, 5, 2, datum.month());
        text[7] = '-';
        digits(text, 8, 2, datum.day());
        return new String(text);
    }

    private static void digits(char[] text, int from, int count, int number) {
        int rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void push(@Nullable Property name, boolean list) {
        names[depth] = name;
        isList[depth] = list;
        depth++;
    }

    /** Writes everything of a property up to its value. */
    private JsonBytes begun(Property name) {
        open();
        json.separate();
        name.writeTo(json);
        return json;
    }

    /** Writes the beginnings that were held back. */
    private void open() {
        while (opened < depth) {
            json.separate();
            Property name = names[opened];
            if (name != null) {
                name.writeTo(json);
            }
            json.put(isList[opened] ? '[' : '{');
            opened++;
        }
    }
}

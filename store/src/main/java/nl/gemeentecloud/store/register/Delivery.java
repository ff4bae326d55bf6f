package nl.gemeentecloud.store.register;

import java.util.function.LongFunction;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * What is delivered, and to whom.
 *
 * @param type of the objects in it
 * @param houderNumber whose copy it goes into, or {@link RegisterSchema#NO_HOUDER}
 * @param source what people call it, a file name; at most 200 characters
 * @param fingerprint SHA-256 of the contents in hexadecimal: a delivery that was cut short is
 *     resumed when the same contents come again
 * @param pseudonyms makes the 16 bytes by which the log knows an object, of its internal number;
 *     called from several threads
 */
public record Delivery(
        ObjectType type,
        int houderNumber,
        String source,
        String fingerprint,
        LongFunction<byte[]> pseudonyms) {

    private static final int LONGEST_SOURCE = 200;
    private static final byte[] NONE = {};

    public Delivery {
        if (type.perHouder() == (houderNumber == RegisterSchema.NO_HOUDER)) {
            throw new IllegalArgumentException(
                    type.perHouder()
                            ? type + " is delivered to a houder"
                            : type + " is delivered to the installation, not to a houder");
        }
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A fingerprint is 64 hexadecimal digits");
        }
        if (source.length() > LONGEST_SOURCE) {
            source = source.substring(0, LONGEST_SOURCE);
        }
    }

    /** A delivery to one houder. */
    public static Delivery to(
            Gemeentecode houder,
            ObjectType type,
            String source,
            String fingerprint,
            LongFunction<byte[]> pseudonyms) {
        return new Delivery(type, houder.number(), source, fingerprint, pseudonyms);
    }

    /** A delivery to the installation, of a register that is the same for all. */
    public static Delivery national(ObjectType type, String source, String fingerprint) {
        return new Delivery(type, RegisterSchema.NO_HOUDER, source, fingerprint, id -> NONE);
    }

    /** The value of the setting that row-level security looks at. */
    String houderSetting() {
        return houderNumber == RegisterSchema.NO_HOUDER ? "" : Integer.toString(houderNumber);
    }
}

package nl.gemeentecloud.core.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * One version of an object of an open register, as it was read, with what was reached from it.
 * Attributes are asked by their number ({@link ObjectType#indexOf(String)}); one that was not read
 * has no value.
 */
public final class Voorkomen {

    private final ObjectType type;
    private final @Nullable Object[] values;
    private final List<List<Voorkomen>> reached;

    /**
     * @param values by number of the attribute: a Long (identificatie, getal), String, LocalDate
     *     (datum), LocalDateTime (tijdstip), Boolean (indicatie), byte[] (geometrie), Long[] or
     *     String[] (meervoudig), or null; not copied
     * @param hops how many hops begin here
     */
    public Voorkomen(ObjectType type, @Nullable Object[] values, int hops) {
        this.type = type;
        this.values = values;
        this.reached = new ArrayList<>(hops);
        for (int i = 0; i < hops; i++) {
            reached.add(new ArrayList<>(1));
        }
    }

    public ObjectType type() {
        return type;
    }

    public boolean has(int attribute) {
        return values[attribute] != null;
    }

    /** The value as it is kept; null when there is none. */
    public @Nullable Object value(int attribute) {
        return values[attribute];
    }

    /** The value as the register writes it; identifications with their leading zeros. */
    public @Nullable String text(int attribute) {
        Object value = values[attribute];
        if (value == null) {
            return null;
        }
        return value instanceof Long number ? digits(attribute, number) : value.toString();
    }

    /** All values of an attribute that may have several; empty when there are none. */
    public List<String> texts(int attribute) {
        return switch (values[attribute]) {
            case null -> List.of();
            case String[] texts -> List.of(texts);
            case Long[] numbers -> {
                List<String> texts = new ArrayList<>(numbers.length);
                for (Long number : numbers) {
                    texts.add(digits(attribute, number));
                }
                yield texts;
            }
            default -> {
                String text = text(attribute);
                yield text == null ? List.of() : List.of(text);
            }
        };
    }

    private String digits(int attribute, long number) {
        Attribute definition = type.attributes().get(attribute);
        String digits = Long.toString(number);
        int width =
                definition.type() == Attribute.ValueType.IDENTIFICATIE
                        ? digits.length() <= definition.minLength()
                                ? definition.minLength()
                                : definition.maxLength()
                        : 0;
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    public @Nullable Long number(int attribute) {
        return (Long) values[attribute];
    }

    public @Nullable LocalDate day(int attribute) {
        return (LocalDate) values[attribute];
    }

    public @Nullable LocalDateTime moment(int attribute) {
        return (LocalDateTime) values[attribute];
    }

    /** Whether an indicatie is J; false also when it has no value. */
    public boolean flag(int attribute) {
        return Boolean.TRUE.equals(values[attribute]);
    }

    /** Well-known binary; not a copy, not to be changed. */
    public byte @Nullable [] geometry(int attribute) {
        return (byte[]) values[attribute];
    }

    /** How many hops begin here. */
    public int hops() {
        return reached.size();
    }

    /**
     * What was reached over a hop.
     *
     * @param hop its number among those that begin here
     */
    public List<Voorkomen> reached(int hop) {
        return reached.get(hop);
    }
}

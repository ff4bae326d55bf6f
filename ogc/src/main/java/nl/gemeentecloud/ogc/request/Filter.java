package nl.gemeentecloud.ogc.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.ogc.Collection;

/** The value of a filter, as the register writes it. */
public final class Filter {

    /** What fits a number of 64 bits whatever the digits are. */
    private static final int MOST_DIGITS = 18;

    private Filter() {}

    /**
     * Reads a value of an attribute.
     *
     * @throws Refused when the attribute cannot have such a value
     */
    public static String value(Attribute attribute, String text) {
        return switch (attribute.type()) {
            case IDENTIFICATIE, GETAL -> {
                if (!text.matches("[0-9]{1,%d}".formatted(MOST_DIGITS))) {
                    throw wrong(attribute, "een geheel getal", text);
                }
                yield text;
            }
            case INDICATIE ->
                    switch (text) {
                        case "true", "J" -> "J";
                        case "false", "N" -> "N";
                        default -> throw wrong(attribute, "true of false", text);
                    };
            case DATUM -> {
                try {
                    yield LocalDate.parse(text).toString();
                } catch (DateTimeException garbled) {
                    throw wrong(attribute, "een datum (2026-11-23)", text);
                }
            }
            case TEKST, CODE, CIJFERS, ONVOLLEDIGE_DATUM, TIJDSTIP, GEOMETRIE -> {
                if (text.isEmpty()
                        || text.length() > Collection.LONGEST_FILTER
                        || text.codePoints().anyMatch(Character::isISOControl)) {
                    throw wrong(
                            attribute,
                            "een tekst van 1 tot %d tekens, zonder stuurtekens"
                                    .formatted(Collection.LONGEST_FILTER),
                            text.length() > 40 ? text.substring(0, 40) + "..." : text);
                }
                yield text;
            }
        };
    }

    private static Refused wrong(Attribute attribute, String form, String text) {
        return Refused.badRequest(
                "De parameter %s is %s, en niet '%s'.".formatted(attribute.element(), form, text));
    }
}

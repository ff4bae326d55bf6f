package nl.gemeentecloud.access;

import java.util.List;
import nl.gemeentecloud.core.definition.AttributeSet;

/**
 * Something a question wants, and what one has to be allowed for it.
 *
 * @param kind whether it is searched with or asked for
 * @param label in the words of the contract, so that a refusal can name it ({@code
 *     geboorte.plaats})
 * @param alternatives sets of attributes; being granted one of them wholly is enough
 */
public record Need(Kind kind, String label, List<AttributeSet> alternatives) {

    public Need {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("A need names at least one set of attributes");
        }
    }

    public static Need asked(String label, AttributeSet attributes) {
        return new Need(Kind.ASKED, label, List.of(attributes));
    }

    public static Need searched(String label, AttributeSet attributes) {
        return new Need(Kind.SEARCHED, label, List.of(attributes));
    }

    /** What a question does with the attributes. */
    public enum Kind {
        SEARCHED,
        ASKED
    }
}

package nl.gemeentecloud.brp.reader;

import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * What the definition says of each element, by number: a delivery asks it for every value, and two
 * arrays answer quicker than two hash tables.
 */
final class ElementRules {

    private static final int CATEGORIES = 100;
    private static final int ELEMENTS = 10_000;

    /** What the definition says of one element. */
    record Rule(int least, int most, ValueType type, boolean bsn, boolean anummer) {}

    /** Per element number its place in the rules of a category, from 1; 0 when nobody has it. */
    private final short[] places = new short[ELEMENTS];

    private final @Nullable Rule[][] rules = new @Nullable Rule[CATEGORIES][];

    ElementRules(ObjectType persoonslijst) {
        short count = 0;
        for (Attribute attribute : persoonslijst.attributes()) {
            int element = element(attribute);
            if (element >= 0 && places[element] == 0) {
                places[element] = ++count;
            }
        }
        for (Attribute attribute : persoonslijst.attributes()) {
            int element = element(attribute);
            if (element >= 0) {
                int category = Digits.number(attribute.path(), 0, 2);
                if (rules[category] == null) {
                    rules[category] = new @Nullable Rule[count + 1];
                }
                rules[category][places[element]] = rule(attribute, category, element);
            }
        }
    }

    private static Rule rule(Attribute attribute, int category, int element) {
        boolean actual = category < 50;
        return new Rule(
                attribute.minLength(),
                attribute.maxLength(),
                attribute.type(),
                actual && element == 120,
                actual && element == 110);
    }

    /** The rules of a category, for {@link #rule}; empty when the definition does not have it. */
    @Nullable Rule[] ofCategory(String category) {
        int number = category.length() == 2 ? Digits.number(category, 0, 2) : -1;
        @Nullable Rule[] known = number < 0 ? null : rules[number];
        return known == null ? new @Nullable Rule[0] : known;
    }

    /** What holds for an element; null when the definition does not have it there. */
    @Nullable Rule rule(@Nullable Rule[] category, String element) {
        int number = element.length() == 4 ? Digits.number(element, 0, 4) : -1;
        return number < 0 ? null : category[places[number]];
    }

    /** The element's number, -1 when the attribute is derived. */
    private static int element(Attribute attribute) {
        String path = attribute.path();
        return attribute.derived() || path.length() != 7 ? -1 : Digits.number(path, 3, 7);
    }
}

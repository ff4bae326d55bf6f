package nl.gemeentecloud.bag.api.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the value of a parameter may be. A value of the wrong type is another kind of fault than one
 * that goes beyond its limits (foutafhandeling.feature): the first ends the reading.
 */
public sealed interface ValueRule {

    /**
     * A fault of a value.
     *
     * @param wrongType whether it is no value of this type at all
     */
    record Fault(String code, String reason, boolean wrongType) {}

    /** What is wrong with the value; empty when nothing is. */
    Optional<Fault> fault(String value);

    private static Optional<Fault> beyond(String code, String reason) {
        return Optional.of(new Fault(code, reason, false));
    }

    private static Optional<Fault> wrongType(String code, String reason) {
        return Optional.of(new Fault(code, reason, true));
    }

    /**
     * Text of a fixed form.
     *
     * @param shown the pattern as the contract writes it
     */
    record Form(Pattern pattern, String shown) implements ValueRule {

        static Form of(String regex) {
            return new Form(Pattern.compile(regex), regex);
        }

        @Override
        public Optional<Fault> fault(String value) {
            return pattern.matcher(value).find()
                    ? Optional.empty()
                    : beyond("pattern", "Waarde voldoet niet aan patroon %s.".formatted(shown));
        }
    }

    /**
     * Text of a length, of characters that the registers know.
     *
     * @param least in code points
     * @param most in code points
     */
    record Text(int least, int most) implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            int length = value.codePointCount(0, value.length());
            if (length < least) {
                return beyond(
                        "minLength", "Waarde is korter dan minimale lengte %d.".formatted(least));
            }
            if (length > most) {
                return beyond(
                        "maxLength", "Waarde is langer dan maximale lengte %d.".formatted(most));
            }
            return value.codePoints().anyMatch(Character::isISOControl)
                    ? beyond("notAllowedCharacter", "Parameter bevat niet toegestane karakters.")
                    : Optional.empty();
        }
    }

    /** A text of a fixed form that also may not be too long; length is told first. */
    record ShortForm(int most, Form form) implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            return value.codePointCount(0, value.length()) > most
                    ? beyond(
                            "maxLength", "Waarde is langer dan maximale lengte %d.".formatted(most))
                    : form.fault(value);
        }
    }

    /** A whole number within limits. */
    record Whole(int minimum, int maximum) implements ValueRule {

        private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,18}");

        @Override
        public Optional<Fault> fault(String value) {
            if (!DIGITS.matcher(value).matches()) {
                return wrongType("integer", "Waarde is geen geldige integer.");
            }
            long number = Long.parseLong(value);
            if (number < minimum) {
                return beyond("minimum", "Waarde is lager dan minimum %d.".formatted(minimum));
            }
            return number > maximum
                    ? beyond("maximum", "Waarde is hoger dan maximum %d.".formatted(maximum))
                    : Optional.empty();
        }
    }

    /** True or false. */
    record Flag() implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : wrongType("boolean", "Waarde is geen geldige boolean.");
        }
    }

    /** A day, as {@link Tijdstip} reads it. */
    record Day() implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            return Tijdstip.day(value).isPresent()
                    ? Optional.empty()
                    : wrongType("date", "Waarde is geen geldige datum.");
        }
    }

    /** A moment on the clock, as {@link Tijdstip} reads it. */
    record Clock() implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            return Tijdstip.parse(value).isPresent()
                    ? Optional.empty()
                    : wrongType("timestamp", "Waarde is geen geldig tijdstip.");
        }
    }

    /** One of some words, in any case of letters. */
    record Choice(List<String> words) implements ValueRule {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Fault> fault(String value) {
            return words.stream().anyMatch(value::equalsIgnoreCase)
                    ? Optional.empty()
                    : wrongType("enum", "Waarde heeft geen geldige waarde uit de enumeratie.");
        }
    }

    /** One or more of some words with commas between them, in any case of letters. */
    record Choices(List<String> words) implements ValueRule {
        public Choices {
            words = List.copyOf(words);
        }

        @Override
        public Optional<Fault> fault(String value) {
            Choice choice = new Choice(words);
            return Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .map(choice::fault)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** Anything; whoever uses it judges it. */
    record Free() implements ValueRule {

        @Override
        public Optional<Fault> fault(String value) {
            return Optional.empty();
        }
    }
}

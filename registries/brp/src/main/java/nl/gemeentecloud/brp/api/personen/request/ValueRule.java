package nl.gemeentecloud.brp.api.personen.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import nl.gemeentecloud.brp.api.problem.InvalidParam;
import org.jspecify.annotations.Nullable;

/** What the value of a parameter must look like, and how the contract words that it does not. */
sealed interface ValueRule {

    /** The fault, or null when the value is right. */
    @Nullable InvalidParam fault(String name, String value);

    /** The fault of a value that is an object or a list. */
    InvalidParam wrongType(String name);

    /** A pattern of the contract. */
    record Matching(Pattern pattern) implements ValueRule {

        static Matching pattern(String regex) {
            return new Matching(Pattern.compile(regex));
        }

        @Override
        public @Nullable InvalidParam fault(String name, String value) {
            return pattern.matcher(value).matches() ? null : wrongType(name);
        }

        @Override
        public InvalidParam wrongType(String name) {
            return new InvalidParam(
                    "pattern", name, "Waarde voldoet niet aan patroon " + pattern.pattern() + ".");
        }
    }

    /**
     * Sixteen digits that identify an object of the BAG, and not all of them 0. The specification
     * words a wrong number of digits differently from the contract.
     */
    record NotAllZeros(Matching digits, Matching contract) implements ValueRule {

        @Override
        public @Nullable InvalidParam fault(String name, String value) {
            InvalidParam fault = digits.fault(name, value);
            return fault == null ? contract.fault(name, value) : fault;
        }

        @Override
        public InvalidParam wrongType(String name) {
            return digits.wrongType(name);
        }
    }

    /** A calendar day, {@code jjjj-mm-dd}. */
    record Date() implements ValueRule {

        private static final int LENGTH = 10;
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public @Nullable InvalidParam fault(String name, String value) {
            return isDate(value) ? null : wrongType(name);
        }

        @Override
        public InvalidParam wrongType(String name) {
            return new InvalidParam("date", name, "Waarde is geen geldige datum.");
        }

        private static boolean isDate(String value) {
            if (value.length() != LENGTH) {
                return false;
            }
            try {
                return LocalDate.parse(value, FORM).getYear() > 0;
            } catch (DateTimeParseException noDate) {
                return false;
            }
        }
    }

    /** A whole number within bounds. */
    record WholeNumber(int minimum, int maximum) implements ValueRule {

        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,200}");
        private static final int SAFE_DIGITS = 9;

        @Override
        public @Nullable InvalidParam fault(String name, String value) {
            if (!DIGITS.matcher(value).matches()) {
                return wrongType(name);
            }
            long number = number(value);
            if (number < minimum) {
                return new InvalidParam(
                        "minimum", name, "Waarde is lager dan minimum " + minimum + ".");
            }
            if (number > maximum) {
                return new InvalidParam(
                        "maximum", name, "Waarde is hoger dan maximum " + maximum + ".");
            }
            return null;
        }

        @Override
        public InvalidParam wrongType(String name) {
            return new InvalidParam("integer", name, "Waarde is geen geldig getal.");
        }

        /** The number, or one far out of bounds when it is too large to hold. */
        private static long number(String digits) {
            boolean negative = digits.startsWith("-");
            String size = digits.substring(negative ? 1 : 0).replaceFirst("^0+(?=.)", "");
            long absolute = size.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(size);
            return negative ? -absolute : absolute;
        }
    }

    /** True or false. */
    record TrueOrFalse() implements ValueRule {

        @Override
        public @Nullable InvalidParam fault(String name, String value) {
            return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
                    ? null
                    : wrongType(name);
        }

        @Override
        public InvalidParam wrongType(String name) {
            return new InvalidParam("boolean", name, "Waarde is geen boolean.");
        }
    }
}

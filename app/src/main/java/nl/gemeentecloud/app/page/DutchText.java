package nl.gemeentecloud.app.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.gemeentecloud.core.time.Registerdatum;

/** Numbers, dates and ages as people in the Netherlands write them. */
final class DutchText {

    private static final Locale NEDERLANDS = Locale.of("nl", "NL");

    private DutchText() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(NEDERLANDS).format(number);
    }

    /** A count with its noun: {@code 1 gemeente}, {@code 342 gemeenten}. */
    static String count(long number, String one, String more) {
        return number(number) + " " + (number == 1 ? one : more);
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(NEDERLANDS)
                .format(day);
    }

    /** How long ago, in the largest unit that fits: {@code 3 minuten geleden}. */
    static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toSeconds() < 60) {
            return "zojuist";
        }
        if (age.toMinutes() < 60) {
            return count(age.toMinutes(), "minuut", "minuten") + " geleden";
        }
        if (age.toHours() < 24) {
            return count(age.toHours(), "uur", "uur") + " geleden";
        }
        if (age.toDays() < 30) {
            return count(age.toDays(), "dag", "dagen") + " geleden";
        }
        return date(then.atZone(Registerdatum.AMSTERDAM).toLocalDate());
    }
}

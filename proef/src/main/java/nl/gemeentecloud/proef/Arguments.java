package nl.gemeentecloud.proef;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * The words of {@code gemeentecloud proef}.
 *
 * @param options the world to make
 * @param uit the directory to write in
 */
public record Arguments(ProefOptions options, Path uit) {

    public static final String USAGE =
            """
            proef --gemeente CODE --inwoners N --uit DIR [--seed N] [--vandaag jjjj-mm-dd]
                  [--bsn elfproef] [--kans NAAM=GETAL]... [--deel NAAM[,NAAM]] [--parallel N]
            """;

    private static final Gemeentecode GEMEENTE = new Gemeentecode("1911");
    private static final int INWONERS = 10_000;

    /**
     * Reads the words after {@code proef}.
     *
     * @throws IllegalArgumentException with the word that is wrong and what to write instead
     */
    public static Arguments parse(List<String> words) {
        ProefOptions options = ProefOptions.of(GEMEENTE, INWONERS, 1);
        Path uit = Path.of("proef");
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            String value = name.equals(word) ? next(rest, word) : word.substring(name.length() + 1);
            if (name.equals("--uit")) {
                uit = Path.of(value);
            } else {
                options = with(options, name, value);
            }
        }
        return new Arguments(options, uit);
    }

    private static String next(Iterator<String> rest, String word) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " needs a value\n" + USAGE);
        }
        return rest.next();
    }

    private static ProefOptions with(ProefOptions options, String name, String value) {
        return switch (name) {
            case "--gemeente" -> options.withGemeente(new Gemeentecode(value));
            case "--inwoners" -> options.withInwoners((int) number(name, value));
            case "--seed" -> options.withSeed(number(name, value));
            case "--parallel" -> options.withThreads((int) number(name, value));
            case "--vandaag" -> options.withVandaag(day(value));
            case "--bsn" -> options.withElfproef(elfproef(value));
            case "--kans" -> options.withRates(rate(options.rates(), value));
            case "--deel" -> options.withParts(parts(value));
            default ->
                    throw new IllegalArgumentException("There is no option " + name + "\n" + USAGE);
        };
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a number, not " + value, e);
        }
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--vandaag needs jjjj-mm-dd, not " + value, e);
        }
    }

    private static boolean elfproef(String value) {
        if (!value.equals("elfproef")) {
            throw new IllegalArgumentException("--bsn knows elfproef, not " + value);
        }
        return true;
    }

    private static Rates rate(Rates rates, String value) {
        int is = value.indexOf('=');
        if (is < 0) {
            throw new IllegalArgumentException("--kans needs NAAM=GETAL, not " + value);
        }
        try {
            return rates.with(value.substring(0, is), Double.parseDouble(value.substring(is + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--kans needs NAAM=GETAL, not " + value, e);
        }
    }

    private static Set<Onderdeel> parts(String value) {
        Set<Onderdeel> parts = EnumSet.noneOf(Onderdeel.class);
        for (String part : value.split(",", -1)) {
            try {
                parts.add(Onderdeel.valueOf(part.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "--deel knows " + List.of(Onderdeel.values()) + ", not " + part, e);
            }
        }
        return parts;
    }
}

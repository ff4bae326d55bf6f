package nl.gemeentecloud.proef;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Tijdvakken.Levering;

/**
 * The words of {@code ./gemeentecloud proef}.
 *
 * @param options the world to make
 * @param uit the directory to write in
 * @param json whether the result is told as JSON
 */
public record Arguments(ProefOptions options, Path uit, boolean json) {

    public static final String USAGE =
            """
            Gebruik: ./gemeentecloud proef [--gemeente CODE] [--inwoners N] [--uit MAP] [optie...]
                     ./gemeentecloud proef --nederland [--schaal FACTOR] [--uit MAP] [optie...]

            Maakt een verzonnen gemeente in de officiele formaten: personen (BRP, LO3), gebouwen en
            adressen (LV BAG 2.0), percelen en eigenaren, WOZ-waarden en bedrijven. Alles past bij
            elkaar, niemand bestaat, en dezelfde woorden geven dezelfde bytes.

              --gemeente CODE      vier cijfers; anders 1911
              --inwoners N         1 of meer; anders 10000
              --nederland          alle gemeenten, elk zo groot als in werkelijkheid
              --schaal FACTOR      met --nederland: zo veel maal die grootte, bijvoorbeeld 0.01
              --seed N             een ander getal geeft een andere gemeente; anders 1
              --vandaag jjjj-mm-dd de dag van de wereld; anders 2026-01-01
              --dagen N            laat daarna N dagen (hoogstens 1096) voorbijgaan, als mutaties
              --levering PERIODE   een mutatielevering per dag of per maand; anders maand
              --deel NAAM[,NAAM]   schrijf alleen brp, bag, brk, woz of hr
              --bsn elfproef       nummers uit de testreeks 99999xxxx: hoogstens 909 inwoners.
                                   Anders negen cijfers die de elfproef niet doorstaan
              --kans NAAM=GETAL    hoe vaak iets voorkomt; mag vaker. Namen en gewone waarden:
            {kansen}
              --parallel N         threads; anders zo veel als er processoren zijn
              --uit MAP            een nieuwe of lege map, of een van een eerdere proef; anders proef
              --json               zeg op stdout in JSON wat er geschreven is
              --help               deze tekst

            Wat de bestanden zijn: docs/proef.md
            """
                    .replace("{kansen}", kansen());

    private static final Gemeentecode GEMEENTE = new Gemeentecode("1911");
    private static final int INWONERS = 10_000;

    private static String kansen() {
        Stream<String> lines =
                Rates.NAMES.stream()
                        .map(name ->
                                "                         %-12s %-6s %s"
                                        .formatted(
                                                name,
                                                Rates.usual().value(name),
                                                Rates.meaning(name)));
        return lines.collect(Collectors.joining("\n"));
    }

    /**
     * Reads the words after {@code proef}.
     *
     * @throws IllegalArgumentException with the word that is wrong and what to write instead
     */
    public static Arguments parse(List<String> words) {
        ProefOptions options = ProefOptions.of(GEMEENTE, INWONERS, 1);
        Path uit = Path.of("proef");
        boolean json = false;
        boolean nederland = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--json")) {
                json = true;
            } else if (word.equals("--nederland")) {
                nederland = true;
            } else {
                int is = word.indexOf('=');
                String name = is < 0 ? word : word.substring(0, is);
                String value = is < 0 ? next(rest, word) : word.substring(is + 1);
                if (name.equals("--uit")) {
                    uit = Path.of(value);
                } else {
                    options = with(options, name, value);
                }
            }
        }
        if (nederland) {
            boolean sized = words.stream().anyMatch(w -> w.matches("--(gemeente|inwoners)(=.*)?"));
            if (sized) {
                throw new IllegalArgumentException(
                        "--nederland maakt alle gemeenten: laat --gemeente en --inwoners weg, en"
                                + " noem met --schaal hoe groot");
            }
            options = options.withNederland(options.schaal());
        }
        return new Arguments(options, uit, json);
    }

    private static String next(Iterator<String> rest, String word) {
        if (!known(word)) {
            throw unknown(word);
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Na " + word + " hoort een waarde");
        }
        return rest.next();
    }

    private static boolean known(String word) {
        return word.startsWith("--") && USAGE.contains("  " + word + " ");
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "De optie " + name + " bestaat niet. Alle opties: ./gemeentecloud proef --help");
    }

    private static ProefOptions with(ProefOptions options, String name, String value) {
        return switch (name) {
            case "--gemeente" -> options.withGemeente(gemeente(value));
            case "--inwoners" -> options.withInwoners(whole(name, value));
            case "--schaal" -> options.withSchaal(decimal(name, value));
            case "--seed" -> options.withSeed(number(name, value));
            case "--parallel" -> options.withThreads(whole(name, value));
            case "--vandaag" -> options.withVandaag(day(value));
            case "--dagen" -> options.withDagen(whole(name, value));
            case "--levering" -> options.withLevering(levering(value));
            case "--bsn" -> options.withElfproef(elfproef(value));
            case "--kans" -> options.withRates(rate(options.rates(), value));
            case "--deel" -> options.withParts(parts(value));
            default -> throw unknown(name);
        };
    }

    private static Gemeentecode gemeente(String value) {
        try {
            return new Gemeentecode(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--gemeente is een gemeentecode van vier cijfers, niet " + value, e);
        }
    }

    private static int whole(String name, String value) {
        long number = number(name, value);
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is te groot: " + value);
        }
        return (int) number;
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is een geheel getal, niet " + value, e);
        }
    }

    private static double decimal(String name, String value) {
        try {
            return Double.parseDouble(value.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is een getal, niet " + value, e);
        }
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--vandaag is een dag als 2026-01-01, niet " + value, e);
        }
    }

    private static Levering levering(String value) {
        return switch (value) {
            case "dag" -> Levering.DAG;
            case "maand" -> Levering.MAAND;
            default ->
                    throw new IllegalArgumentException("--levering is dag of maand, niet " + value);
        };
    }

    private static boolean elfproef(String value) {
        if (!value.equals("elfproef")) {
            throw new IllegalArgumentException("--bsn kent alleen elfproef, niet " + value);
        }
        return true;
    }

    private static Rates rate(Rates rates, String value) {
        int is = value.indexOf('=');
        if (is < 0) {
            throw new IllegalArgumentException(
                    "--kans is NAAM=GETAL, bijvoorbeeld geheim=0.1, niet " + value);
        }
        return rates.with(
                value.substring(0, is), decimal("--kans " + value, value.substring(is + 1)));
    }

    private static Set<Onderdeel> parts(String value) {
        Set<Onderdeel> parts = EnumSet.noneOf(Onderdeel.class);
        for (String part : value.split(",", -1)) {
            try {
                parts.add(Onderdeel.valueOf(part.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "--deel kent brp, bag, brk, woz en hr, niet " + part, e);
            }
        }
        return parts;
    }
}

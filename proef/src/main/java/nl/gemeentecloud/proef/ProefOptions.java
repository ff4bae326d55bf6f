package nl.gemeentecloud.proef;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.bevolking.Nummers;

/**
 * What world to make. The result depends on all of this but {@code parts} and {@code threads}.
 *
 * @param inwoners residents, 1 to 100 million
 * @param vandaag the day of the world: nothing happens after it; 1990 to 2150
 * @param elfproef burgerservicenummers of the test range 99999xxxx, of which 909 pass the elfproef;
 *     otherwise nine digits that fail it
 * @param threads at least 1
 */
public record ProefOptions(
        Gemeentecode gemeente,
        int inwoners,
        long seed,
        LocalDate vandaag,
        Rates rates,
        boolean elfproef,
        Set<Onderdeel> parts,
        int threads) {

    public static final LocalDate VANDAAG = LocalDate.of(2026, 1, 1);

    private static final int MOST = 100_000_000;

    public ProefOptions {
        if (inwoners < 1 || inwoners > MOST) {
            throw new IllegalArgumentException(
                    "A municipality has 1 to " + MOST + " residents: " + inwoners);
        }
        if (elfproef && inwoners > Nummers.TESTREEKS) {
            throw new IllegalArgumentException(
                    "The test range 99999xxxx has "
                            + Nummers.TESTREEKS
                            + " valid burgerservicenummers: too few for "
                            + inwoners
                            + " residents. Ask for fewer, or leave the elfproef out");
        }
        if (vandaag.getYear() < 2020 || vandaag.getYear() > 2150) {
            throw new IllegalArgumentException(
                    "The day of the world lies in 2020 to 2150: " + vandaag);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed");
        }
        parts = Set.copyOf(parts);
    }

    /** An ordinary municipality with everything in it. */
    public static ProefOptions of(Gemeentecode gemeente, int inwoners, long seed) {
        return new ProefOptions(
                gemeente,
                inwoners,
                seed,
                VANDAAG,
                Rates.usual(),
                false,
                EnumSet.allOf(Onderdeel.class),
                Runtime.getRuntime().availableProcessors());
    }

    public ProefOptions withGemeente(Gemeentecode code) {
        return new ProefOptions(code, inwoners, seed, vandaag, rates, elfproef, parts, threads);
    }

    public ProefOptions withInwoners(int number) {
        return new ProefOptions(gemeente, number, seed, vandaag, rates, elfproef, parts, threads);
    }

    public ProefOptions withSeed(long other) {
        return new ProefOptions(
                gemeente, inwoners, other, vandaag, rates, elfproef, parts, threads);
    }

    public ProefOptions withVandaag(LocalDate day) {
        return new ProefOptions(gemeente, inwoners, seed, day, rates, elfproef, parts, threads);
    }

    public ProefOptions withRates(Rates other) {
        return new ProefOptions(gemeente, inwoners, seed, vandaag, other, elfproef, parts, threads);
    }

    public ProefOptions withElfproef(boolean wanted) {
        return new ProefOptions(gemeente, inwoners, seed, vandaag, rates, wanted, parts, threads);
    }

    public ProefOptions withParts(Set<Onderdeel> wanted) {
        return new ProefOptions(
                gemeente, inwoners, seed, vandaag, rates, elfproef, wanted, threads);
    }

    public ProefOptions withThreads(int wanted) {
        return new ProefOptions(gemeente, inwoners, seed, vandaag, rates, elfproef, parts, wanted);
    }
}

package nl.gemeentecloud.proef;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Tijdvakken.Levering;
import nl.gemeentecloud.proef.bevolking.Nummers;

/**
 * What world to make. The result depends on all of this but {@code parts} and {@code threads}.
 *
 * @param gemeente the municipality; empty for all of the country
 * @param inwoners residents, 1 to 100 million; of the whole country this follows from the scale
 * @param schaal size of the municipalities of the country relative to the real one, above 0 to 10:
 *     of all of them, or of those where people lived before
 * @param vandaag the day of the world: nothing happens after it, unless {@code dagen} go by; 2025
 *     to 2150
 * @param dagen days of life after that day, as mutations; 0 to 1096
 * @param levering how much time a delivery of mutations covers
 * @param elfproef burgerservicenummers of the test range 99999xxxx, of which 909 pass the elfproef;
 *     otherwise nine digits that fail it
 * @param threads at least 1
 */
public record ProefOptions(
        Optional<Gemeentecode> gemeente,
        int inwoners,
        double schaal,
        long seed,
        LocalDate vandaag,
        int dagen,
        Levering levering,
        Rates rates,
        boolean elfproef,
        Set<Onderdeel> parts,
        int threads) {

    public static final LocalDate VANDAAG = LocalDate.of(2026, 1, 1);

    private static final int MOST = 100_000_000;
    private static final int MOST_DAYS = 1096;

    public ProefOptions {
        if (inwoners < 1 || inwoners > MOST) {
            throw new IllegalArgumentException(
                    "Een gemeente heeft 1 tot " + MOST + " inwoners, niet " + inwoners);
        }
        if (!(schaal > 0 && schaal <= 10)) {
            throw new IllegalArgumentException(
                    "De schaal is meer dan 0 en hoogstens 10, niet " + schaal);
        }
        if (elfproef && (inwoners > Nummers.TESTREEKS || gemeente.isEmpty())) {
            throw new IllegalArgumentException(
                    "De testreeks 99999xxxx heeft "
                            + Nummers.TESTREEKS
                            + " geldige burgerservicenummers: te weinig voor "
                            + (gemeente.isEmpty() ? "heel Nederland" : inwoners + " inwoners")
                            + ". Vraag minder inwoners, of laat --bsn elfproef weg");
        }
        if (vandaag.getYear() < 2025 || vandaag.getYear() > 2150) {
            throw new IllegalArgumentException(
                    "De dag van de wereld ligt in 2025 tot en met 2150, niet op " + vandaag);
        }
        if (dagen < 0 || dagen > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Er gaan 0 tot " + MOST_DAYS + " dagen voorbij, niet " + dagen);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Er is ten minste een thread nodig");
        }
        parts = Set.copyOf(parts);
    }

    /** An ordinary municipality with everything in it, on one day. */
    public static ProefOptions of(Gemeentecode gemeente, int inwoners, long seed) {
        return new ProefOptions(
                Optional.of(gemeente),
                inwoners,
                1,
                seed,
                VANDAAG,
                0,
                Levering.MAAND,
                Rates.usual(),
                false,
                EnumSet.allOf(Onderdeel.class),
                Runtime.getRuntime().availableProcessors());
    }

    /** The periods after the day of the world; empty when time stands still. */
    public Optional<Tijdvakken> tijdvakken() {
        return dagen == 0
                ? Optional.empty()
                : Optional.of(Tijdvakken.after(vandaag, dagen, levering));
    }

    public ProefOptions withGemeente(Gemeentecode code) {
        return copy(Optional.of(code), inwoners, schaal, seed, vandaag, dagen, rates, elfproef);
    }

    /** All municipalities, each so many times its real size. */
    public ProefOptions withNederland(double factor) {
        return copy(Optional.empty(), inwoners, factor, seed, vandaag, dagen, rates, elfproef);
    }

    public ProefOptions withSchaal(double factor) {
        return copy(gemeente, inwoners, factor, seed, vandaag, dagen, rates, elfproef);
    }

    public ProefOptions withInwoners(int number) {
        return copy(gemeente, number, schaal, seed, vandaag, dagen, rates, elfproef);
    }

    public ProefOptions withSeed(long other) {
        return copy(gemeente, inwoners, schaal, other, vandaag, dagen, rates, elfproef);
    }

    public ProefOptions withVandaag(LocalDate day) {
        return copy(gemeente, inwoners, schaal, seed, day, dagen, rates, elfproef);
    }

    public ProefOptions withDagen(int number) {
        return copy(gemeente, inwoners, schaal, seed, vandaag, number, rates, elfproef);
    }

    public ProefOptions withRates(Rates other) {
        return copy(gemeente, inwoners, schaal, seed, vandaag, dagen, other, elfproef);
    }

    public ProefOptions withElfproef(boolean wanted) {
        return copy(gemeente, inwoners, schaal, seed, vandaag, dagen, rates, wanted);
    }

    public ProefOptions withLevering(Levering wanted) {
        return new ProefOptions(
                gemeente, inwoners, schaal, seed, vandaag, dagen, wanted, rates, elfproef, parts,
                threads);
    }

    public ProefOptions withParts(Set<Onderdeel> wanted) {
        return new ProefOptions(
                gemeente, inwoners, schaal, seed, vandaag, dagen, levering, rates, elfproef, wanted,
                threads);
    }

    public ProefOptions withThreads(int wanted) {
        return new ProefOptions(
                gemeente, inwoners, schaal, seed, vandaag, dagen, levering, rates, elfproef, parts,
                wanted);
    }

    private ProefOptions copy(
            Optional<Gemeentecode> code,
            int number,
            double factor,
            long other,
            LocalDate day,
            int days,
            Rates often,
            boolean valid) {
        return new ProefOptions(
                code, number, factor, other, day, days, levering, often, valid, parts, threads);
    }
}

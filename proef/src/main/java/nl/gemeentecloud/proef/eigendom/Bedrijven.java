package nl.gemeentecloud.proef.eigendom;

import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.eigendom.Inschrijving.Rechtsvorm;
import nl.gemeentecloud.proef.eigendom.Inschrijving.Vestiging;
import nl.gemeentecloud.proef.plan.Adres;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Stadsplan;
import nl.gemeentecloud.proef.plan.Straat;

/**
 * The organisations of a municipality and their numbers: KvK-nummers begin with 00, which no Kamer
 * van Koophandel had, and RSINs fail the elfproef.
 */
final class Bedrijven {

    /** Numbers set aside for a buurt and its community. */
    static final int PER_BUURT = 48;

    /** Of those, the first are for residents with a business of their own. */
    static final int EENMANSZAKEN = 24;

    private static final int RUIMTE = 1_000_000;
    private static final int CORPORATIES = 3;
    private static final List<String> CORPORATIENAMEN =
            List.of("Woonstichting De Eendracht", "Stichting Volkswoning", "Woongoed Vooruit");

    /** Standaard Bedrijfsindeling (SBI 2008, CBS) of shops, with what people call them. */
    private static final List<Branche> WINKELS =
            List.of(
                    new Branche("Bakkerij", "47241", Rechtsvorm.VOF),
                    new Branche("Slagerij", "47221", Rechtsvorm.VOF),
                    new Branche("Kapsalon", "96021", Rechtsvorm.BV),
                    new Branche("Fietsenwinkel", "47642", Rechtsvorm.BV),
                    new Branche("Boekhandel", "47610", Rechtsvorm.BV),
                    new Branche("Bloemenhuis", "47761", Rechtsvorm.VOF),
                    new Branche("Kledingwinkel", "47713", Rechtsvorm.BV),
                    new Branche("Supermarkt", "47110", Rechtsvorm.BV),
                    new Branche("Drogisterij", "47750", Rechtsvorm.BV));

    private final Stadsplan plan;
    private final int first;

    /** A line of business: what its name begins with, its SBI code and its legal form. */
    record Branche(String woord, String sbi, Rechtsvorm rechtsvorm) {}

    /**
     * A company, and where it is established.
     *
     * @param volgnummer 1 to 48 within the buurt
     */
    record Bedrijf(Partij.Organisatie organisatie, Branche branche, int volgnummer) {}

    /**
     * @param first of the municipality in the national row of numbers
     */
    Bedrijven(Stadsplan plan, int first) {
        this.plan = plan;
        this.first = first;
    }

    Partij.Organisatie gemeente() {
        return organisatie(0, "Gemeente " + plan.gemeente().naam());
    }

    Partij.Organisatie corporatie(int buurt) {
        int which = buurt % CORPORATIES;
        return organisatie(1 + which, CORPORATIENAMEN.get(which) + " " + plan.gemeente().naam());
    }

    /**
     * The organisations that are there whatever the size: the municipality and its corporations.
     */
    List<Partij.Organisatie> vast() {
        return List.of(gemeente(), corporatie(0), corporatie(1), corporatie(2));
    }

    /** Whose business is in a unit that is no dwelling; several shops may be of one company. */
    Bedrijf in(Straat straat, Eenheid eenheid) {
        long lot = Chance.hash(eenheid.nummer(), straat.nummer(), 301) >>> 4;
        int slot = (int) (lot % (PER_BUURT - EENMANSZAKEN));
        int volgnummer = EENMANSZAKEN + slot;
        Branche branche = branche(eenheid.gebruiksdoelen().getFirst(), slot);
        String naam = branche.woord() + " " + stam(straat.buurt().straten().get(slot % 10).naam());
        return new Bedrijf(
                organisatie(nummer(straat.buurt().nummer(), volgnummer), naam),
                branche,
                volgnummer);
    }

    /** Whether a resident is of an age, and has a number, to have a business of their own. */
    boolean maybeRunBy(Persoon wie, Nummers nummers, int dag) {
        int age = (int) ((dag - wie.geboren()) / Dag.JAAR);
        return nummers.burgerservicenummer(wie) != 0 && age >= 20 && age <= 70;
    }

    /**
     * The company of a resident, at home.
     *
     * @param rank below {@value #EENMANSZAKEN}
     */
    Inschrijving eenmanszaak(
            int gemeenschap, int rank, Beroep beroep, Partij.Mens wie, Adres adres, int sinds) {
        String naam = beroep.woord() + " " + wie.naam().geslachtsnaam();
        Partij.Organisatie organisatie = organisatie(nummer(gemeenschap, rank), naam);
        Vestiging thuis =
                new Vestiging(
                        vestigingsnummer(organisatie, 1),
                        naam,
                        beroep.sbi(),
                        sinds,
                        adres.woning() + 1L,
                        adres.nummeraanduidingIdentificatie(),
                        adres.verblijfplaatsIdentificatie());
        return new Inschrijving(
                organisatie, Rechtsvorm.EENMANSZAAK, sinds, List.of(wie), List.of(thuis));
    }

    private static int nummer(int buurt, int volgnummer) {
        return 4 + buurt * PER_BUURT + volgnummer;
    }

    private Partij.Organisatie organisatie(int nummer, String naam) {
        int number = (first + nummer) % RUIMTE;
        return new Partij.Organisatie(rsin(number), "00" + padded(number, 6), naam);
    }

    /** Twelve digits: no vestigingsnummer begins with four zeros. */
    static String vestigingsnummer(Partij.Organisatie organisatie, int volgnummer) {
        return "0000" + organisatie.kvkNummer().substring(2) + padded(volgnummer, 2);
    }

    private static String rsin(int number) {
        int digits = number * 10;
        while (Nummers.elfproef(digits)) {
            digits++;
        }
        return padded(digits, 9);
    }

    private static String padded(int value, int width) {
        String digits = String.valueOf(value);
        return "0".repeat(width - digits.length()) + digits;
    }

    /** A street without what makes it one. */
    private static String stam(String straat) {
        return straat.replaceAll(
                "(straat|laan|weg|hof|plein|pad|kade|singel|dreef|plantsoen)$", "");
    }

    private static Branche branche(String gebruiksdoel, int slot) {
        return switch (gebruiksdoel) {
            case "winkelfunctie" -> WINKELS.get(slot % WINKELS.size());
            case "kantoorfunctie" -> new Branche("Adviesbureau", "70221", Rechtsvorm.BV);
            case "onderwijsfunctie" -> new Branche("Basisschool", "85201", Rechtsvorm.STICHTING);
            case "bijeenkomstfunctie" -> new Branche("Buurthuis", "94995", Rechtsvorm.STICHTING);
            case "sportfunctie" -> new Branche("Sporthal", "93112", Rechtsvorm.STICHTING);
            case "gezondheidszorgfunctie" ->
                    new Branche("Huisartsenpraktijk", "86210", Rechtsvorm.VOF);
            case "industriefunctie" -> new Branche("Machinefabriek", "28290", Rechtsvorm.BV);
            case "logiesfunctie" -> new Branche("Hotel", "55101", Rechtsvorm.BV);
            default -> new Branche("Opslag", "52102", Rechtsvorm.BV);
        };
    }
}

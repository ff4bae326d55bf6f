package nl.gemeentecloud.proef.eigendom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import nl.gemeentecloud.proef.Tijdvakken;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.stream.OrderedBlocks;
import nl.gemeentecloud.proef.stream.Spool;

/**
 * Writes parcels, rights, values and companies of a municipality, a JSON object per line, and what
 * changes in them as time goes on.
 */
public final class Eigendom {

    /** The files, each of which is about another thing. */
    public enum Bestand {
        PERCELEN,
        RECHTEN,
        WOZ,
        INSCHRIJVINGEN
    }

    private final Wereld wereld;
    private final Nummers nummers;
    private final Optional<Tijdvakken> tijdvakken;
    private final int threads;
    private final Bedrijven bedrijven;

    /**
     * @param kvkNummers first of the municipality in the national row of companies
     * @param tijdvakken in which time goes on after the day of the world
     */
    public Eigendom(
            Wereld wereld,
            Nummers nummers,
            int kvkNummers,
            Optional<Tijdvakken> tijdvakken,
            int threads) {
        this.tijdvakken = tijdvakken;
        this.wereld = wereld;
        this.nummers = nummers;
        this.threads = threads;
        bedrijven = new Bedrijven(wereld.plan(), kvkNummers);
    }

    /** Numbers of companies a municipality of that size needs. */
    public static int kvkNummers(int inwoners) {
        return (inwoners / 1000 + 2) * Bedrijven.PER_BUURT;
    }

    /**
     * Writes the files that are asked for.
     *
     * @param mutaties takes what changes afterwards, of each file
     * @param buurten is told how many of them are written
     * @return bytes per file, with those of its mutations
     */
    public Map<Bestand, Long> write(
            Map<Bestand, OutputStream> files, Map<Bestand, Spool> mutaties, IntConsumer buurten)
            throws IOException {
        return write(files, mutaties, buurten, this::goOn);
    }

    /** Writes the files as they are after the last day. */
    public Map<Bestand, Long> writeLater(Map<Bestand, OutputStream> files, IntConsumer buurten)
            throws IOException {
        return write(
                files,
                Map.of(),
                buurten,
                (bezit, gemeenschap, block) -> {
                    goOn(bezit, gemeenschap, block);
                    block.forgetStand();
                    bezit.write(block);
                });
    }

    /** Lets time go on after the stand was written. */
    private interface Afterwards {
        void live(Bezit bezit, Gemeenschap gemeenschap, Bestanden block);
    }

    private void goOn(Bezit bezit, Gemeenschap gemeenschap, Bestanden block) {
        tijdvakken.ifPresent(periods ->
                new Vervolg(
                                wereld,
                                nummers,
                                bedrijven,
                                gemeenschap,
                                bezit,
                                periods,
                                block.mutaties())
                        .live());
    }

    private Map<Bestand, Long> write(
            Map<Bestand, OutputStream> files,
            Map<Bestand, Spool> mutaties,
            IntConsumer buurten,
            Afterwards afterwards)
            throws IOException {
        Map<Bestand, Long> sums = new EnumMap<>(Bestand.class);
        OrderedBlocks<Bestanden> blocks = new OrderedBlocks<>(Bestanden::make, threads);
        take(Bestand.INSCHRIJVINGEN, vast(), files, sums);
        blocks.run(
                wereld.plan().buurten(),
                (block, number) -> {
                    block.clear();
                    Gemeenschap gemeenschap = Gemeenschap.make(wereld, number);
                    Bezit bezit =
                            Buurtbezit.of(
                                    wereld, nummers, bedrijven, gemeenschap, block.percelen());
                    bezit.write(block);
                    afterwards.live(bezit, gemeenschap, block);
                },
                (block, number) -> {
                    take(Bestand.PERCELEN, block.percelen(), files, sums);
                    take(Bestand.RECHTEN, block.rechten(), files, sums);
                    take(Bestand.WOZ, block.woz(), files, sums);
                    take(Bestand.INSCHRIJVINGEN, block.hr(), files, sums);
                    for (var spool : mutaties.entrySet()) {
                        long bytes = block.mutaties().moveTo(spool.getKey(), spool.getValue());
                        sums.merge(spool.getKey(), bytes, Long::sum);
                    }
                    buurten.accept(number + 1);
                });
        return sums;
    }

    /** The municipality and its corporations, which stay as they are. */
    private Json vast() {
        Json json = new Json();
        for (Partij.Organisatie organisatie : bedrijven.vast()) {
            boolean gemeente = organisatie.equals(bedrijven.gemeente());
            json.open().member("kvkNummer", organisatie.kvkNummer());
            json.member("rsin", organisatie.rsin()).member("naam", organisatie.naam());
            json.member("rechtsvorm", gemeente ? "publiekrechtelijke rechtspersoon" : "stichting");
            json.array("vestigingen").endArray().line();
        }
        return json;
    }

    private static void take(
            Bestand bestand, Json json, Map<Bestand, OutputStream> files, Map<Bestand, Long> sums)
            throws IOException {
        OutputStream out = files.get(bestand);
        if (out != null) {
            json.writeTo(out);
            sums.merge(bestand, (long) json.size(), Long::sum);
        }
    }
}

package nl.gemeentecloud.proef.eigendom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.stream.OrderedBlocks;

/** Writes parcels, rights, values and companies of a municipality, a JSON object per line. */
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
    private final int threads;
    private final Bedrijven bedrijven;

    /**
     * @param kvkNummers first of the municipality in the national row of companies
     */
    public Eigendom(Wereld wereld, Nummers nummers, int kvkNummers, int threads) {
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
     * @param buurten is told how many of them are written
     * @return bytes per file
     */
    public Map<Bestand, Long> write(Map<Bestand, OutputStream> files, IntConsumer buurten)
            throws IOException {
        Map<Bestand, Long> sums = new EnumMap<>(Bestand.class);
        OrderedBlocks<Bestanden> blocks = new OrderedBlocks<>(Bestanden::make, threads);
        Json first = new Json();
        for (Partij.Organisatie organisatie : bedrijven.vast()) {
            boolean gemeente = organisatie.equals(bedrijven.gemeente());
            first.open().member("kvkNummer", organisatie.kvkNummer());
            first.member("rsin", organisatie.rsin()).member("naam", organisatie.naam());
            first.member("rechtsvorm", gemeente ? "publiekrechtelijke rechtspersoon" : "stichting");
            first.array("vestigingen").endArray().line();
        }
        take(Bestand.INSCHRIJVINGEN, first, files, sums);
        blocks.run(
                wereld.plan().buurten(),
                (block, number) -> {
                    block.clear();
                    new Buurtbezit(wereld, nummers, bedrijven, number, block).write();
                },
                (block, number) -> {
                    take(Bestand.PERCELEN, block.percelen(), files, sums);
                    take(Bestand.RECHTEN, block.rechten(), files, sums);
                    take(Bestand.WOZ, block.woz(), files, sums);
                    take(Bestand.INSCHRIJVINGEN, block.hr(), files, sums);
                    buurten.accept(number + 1);
                });
        return sums;
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

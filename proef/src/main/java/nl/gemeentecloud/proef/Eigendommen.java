package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.eigendom.Eigendom;
import nl.gemeentecloud.proef.eigendom.Eigendom.Bestand;

/** The files about parcels, values and companies of one municipality. */
final class Eigendommen {

    private final Wereld wereld;
    private final ProefOptions options;
    private final Eigendom eigendom;

    Eigendommen(Wereld wereld, Nummers nummers, int kvkNummers, ProefOptions options) {
        this.wereld = wereld;
        this.options = options;
        eigendom = new Eigendom(wereld, nummers, kvkNummers, options.threads());
    }

    Tally write(Uitvoermap uit, IntConsumer buurten) throws IOException {
        Map<Bestand, OutputStream> files = new EnumMap<>(Bestand.class);
        try {
            for (Bestand bestand : Bestand.values()) {
                if (options.parts().contains(part(bestand))) {
                    files.put(bestand, Files.newOutputStream(file(uit, bestand)));
                }
            }
            Tally tally = Tally.none();
            for (var sum : eigendom.write(files, buurten).entrySet()) {
                tally = tally.with(Tally.of(part(sum.getKey()), sum.getValue()));
            }
            return tally;
        } finally {
            for (OutputStream out : files.values()) {
                out.close();
            }
        }
    }

    private Path file(Uitvoermap uit, Bestand bestand) throws IOException {
        String folder = part(bestand).name().toLowerCase(Locale.ROOT);
        String name = name(bestand) + "-" + wereld.plan().gemeente().code() + ".ndjson";
        Path file = uit.folder(folder).resolve(name);
        uit.note(file);
        return file;
    }

    private static Onderdeel part(Bestand bestand) {
        return switch (bestand) {
            case PERCELEN, RECHTEN -> Onderdeel.BRK;
            case WOZ -> Onderdeel.WOZ;
            case INSCHRIJVINGEN -> Onderdeel.HR;
        };
    }

    private static String name(Bestand bestand) {
        return switch (bestand) {
            case PERCELEN -> "percelen";
            case RECHTEN -> "zakelijkrechten";
            case WOZ -> "woz-objecten";
            case INSCHRIJVINGEN -> "inschrijvingen";
        };
    }
}

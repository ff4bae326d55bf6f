package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.eigendom.Eigendom;
import nl.gemeentecloud.proef.eigendom.Eigendom.Bestand;
import nl.gemeentecloud.proef.stream.Spool;

/** The files about parcels, values and companies of one municipality. */
final class Eigendommen {

    private final Wereld wereld;
    private final ProefOptions options;
    private final Eigendom eigendom;

    Eigendommen(Wereld wereld, Nummers nummers, int kvkNummers, ProefOptions options) {
        this.wereld = wereld;
        this.options = options;
        eigendom =
                new Eigendom(wereld, nummers, kvkNummers, options.tijdvakken(), options.threads());
    }

    Tally write(Uitvoermap uit, IntConsumer buurten) throws IOException {
        Map<Bestand, Spool> mutaties = new EnumMap<>(Bestand.class);
        try {
            if (options.tijdvakken().isPresent()) {
                for (Bestand bestand : Bestand.values()) {
                    if (asked(bestand) && bestand != Bestand.PERCELEN) {
                        mutaties.put(bestand, spool(uit, bestand, options.tijdvakken().get()));
                    }
                }
            }
            return stand(uit, files -> eigendom.write(files, mutaties, buurten));
        } finally {
            for (Spool spool : mutaties.values()) {
                spool.close();
            }
        }
    }

    /** The same files, as they are after the last day. */
    Tally writeLater(Uitvoermap uit) throws IOException {
        return stand(uit, files -> eigendom.writeLater(files, buurten -> {}));
    }

    private interface Writing {
        Map<Bestand, Long> write(Map<Bestand, OutputStream> files) throws IOException;
    }

    private Tally stand(Uitvoermap uit, Writing writing) throws IOException {
        Map<Bestand, OutputStream> files = new EnumMap<>(Bestand.class);
        try {
            for (Bestand bestand : Bestand.values()) {
                if (asked(bestand)) {
                    files.put(bestand, Files.newOutputStream(file(uit, bestand, "", "")));
                }
            }
            Tally tally = Tally.none();
            for (var sum : writing.write(files).entrySet()) {
                tally = tally.with(Tally.of(part(sum.getKey()), sum.getValue()));
            }
            return tally;
        } finally {
            for (OutputStream out : files.values()) {
                out.close();
            }
        }
    }

    private boolean asked(Bestand bestand) {
        return options.parts().contains(part(bestand));
    }

    private Spool spool(Uitvoermap uit, Bestand bestand, Tijdvakken periods) {
        Spool.Naming naming =
                (period, part) ->
                        file(
                                uit,
                                bestand,
                                "/mutaties",
                                "-%d-%d"
                                        .formatted(
                                                Dag.cijfers(periods.vanaf(period)),
                                                Dag.cijfers(periods.tot(period))));
        return new Spool(naming, periods.size(), Long.MAX_VALUE);
    }

    private Path file(Uitvoermap uit, Bestand bestand, String below, String when)
            throws IOException {
        String folder = part(bestand).name().toLowerCase(Locale.ROOT) + below;
        String name =
                "%s-%s%s.ndjson".formatted(name(bestand), wereld.plan().gemeente().code(), when);
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

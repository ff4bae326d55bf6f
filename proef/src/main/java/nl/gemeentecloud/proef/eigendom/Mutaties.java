package nl.gemeentecloud.proef.eigendom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.proef.eigendom.Eigendom.Bestand;
import nl.gemeentecloud.proef.stream.Segments;
import nl.gemeentecloud.proef.stream.Spool;

/**
 * What changes in the files of one block, a line each: what stood there, what stands there now, or
 * both. Applied in order they make the stand of one day into that of a later one.
 */
final class Mutaties {

    /** Why something changes. */
    enum Oorzaak {
        VERKOOP,
        VERERVING,
        VERDELING,
        BELANGHEBBENDE,
        WAARDE,
        OPRICHTING,
        VERHUIZING,
        FUNCTIONARIS,
        OVERLIJDEN,
        VERTREK,
        OPHEFFING;

        private final String naam = name().toLowerCase(Locale.ROOT);
    }

    /**
     * When and why.
     *
     * @param period in which it is delivered, from 0
     * @param dag the day on which the register processed it
     */
    record Moment(int period, int dag, Oorzaak oorzaak) {

        /** The same time, for another reason. */
        Moment by(Oorzaak other) {
            return new Moment(period, dag, other);
        }
    }

    private final Map<Bestand, Segments> segments = new EnumMap<>(Bestand.class);
    private final Json json = new Json();

    Mutaties() {
        for (Bestand bestand : Bestand.values()) {
            segments.put(bestand, new Segments());
        }
    }

    void clear() {
        segments.values().forEach(Segments::clear);
    }

    void added(Moment moment, Regel wordt) {
        begin("toevoeging", moment).name("wordt");
        wordt.write(json);
        end(moment, wordt);
    }

    void changed(Moment moment, Regel was, Regel wordt) {
        begin("wijziging", moment).name("was");
        was.write(json);
        json.name("wordt");
        wordt.write(json);
        end(moment, wordt);
    }

    void removed(Moment moment, Regel was) {
        begin("verwijdering", moment).name("was");
        was.write(json);
        end(moment, was);
    }

    private Json begin(String mutatie, Moment moment) {
        json.clear();
        json.open().member("mutatie", mutatie).member("oorzaak", moment.oorzaak().naam);
        return json.day("datum", moment.dag());
    }

    private void end(Moment moment, Regel regel) {
        json.line();
        Segments file = file(regel);
        try {
            json.writeTo(file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        file.end(moment.period());
    }

    private Segments file(Regel regel) {
        Bestand bestand =
                switch (regel) {
                    case Recht recht -> Bestand.RECHTEN;
                    case WozObject object -> Bestand.WOZ;
                    case Inschrijving inschrijving -> Bestand.INSCHRIJVINGEN;
                };
        return Objects.requireNonNull(segments.get(bestand));
    }

    /** Hands on what changed in one file, and says how many bytes that was. */
    long moveTo(Bestand bestand, Spool spool) throws IOException {
        Segments file = Objects.requireNonNull(segments.get(bestand));
        file.moveTo(spool);
        return file.size();
    }
}

package nl.gemeentecloud.brp.reader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads persoonslijsten from LO3 text in UTF-8, one per line (Logisch Ontwerp BRP, hoofdstuk
 * berichten: the body of a persoonslijst). Streams: it holds one line at a time, of at most 400 KB.
 *
 * <p>Bad input never throws. A record that cannot be read is {@link Delivered.Rejected} and costs
 * no other record; what is readable and wrong is {@link Delivered.Taken} with findings. Records are
 * numbered from 1 in the order of the delivery; empty lines do not count. Only a source that fails
 * throws ({@link java.io.UncheckedIOException}). For one thread.
 */
public final class Lo3Reader implements Iterator<Delivered> {

    private final Lo3Lines lines;
    private final Lo3Record record = new Lo3Record();
    private final PersoonslijstCheck check;

    private @Nullable Delivered ready;
    private int restOfLine = -1;
    private long number;

    /**
     * @param in the delivery; read to its end, not closed
     * @param persoonslijst the object type of the BRP's definition
     */
    public Lo3Reader(InputStream in, ObjectType persoonslijst) {
        this.lines = new Lo3Lines(in);
        this.check = new PersoonslijstCheck(persoonslijst);
    }

    @Override
    public boolean hasNext() {
        if (ready == null) {
            ready = read();
        }
        return ready != null;
    }

    @Override
    public Delivered next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException("The delivery has no more records");
        }
        Delivered result = ready;
        ready = null;
        return result;
    }

    private @Nullable Delivered read() {
        int from = restOfLine;
        restOfLine = -1;
        if (from < 0) {
            if (!lines.next()) {
                return null;
            }
            from = lines.start();
        }
        number++;
        if (lines.tooLong()) {
            return rejected(
                    new Unreadable(
                            "teken 1",
                            "omvang",
                            "De regel is langer dan een persoonslijst kan zijn (99999 tekens). Lever"
                                    + " één persoonslijst per regel."));
        }
        Document document = record.read(lines.bytes(), from, lines.end());
        if (document == null) {
            return rejected(record.fault());
        }
        int end = record.end();
        if (end < lines.end() && !lines.isBlank(end)) {
            restOfLine = nextRecord(end);
            if (restOfLine < 0) {
                return rejected(
                        new Unreadable(
                                "teken 1",
                                "lengte",
                                "Na het aantal tekens dat de eerste vijf cijfers noemen staat er nog"
                                        + " meer op de regel. Corrigeer de lengte."));
            }
        }
        return taken(document, from, end);
    }

    /**
     * Where another record begins on the same line, as when one line end was lost: right here or
     * after one byte. -1 when what follows is no record.
     */
    private int nextRecord(int end) {
        Lo3Record probe = new Lo3Record();
        for (int from = end; from <= end + 1 && from < lines.end(); from++) {
            if (probe.read(lines.bytes(), from, lines.end()) != null) {
                return from;
            }
        }
        return -1;
    }

    private Delivered taken(Document document, int from, int end) {
        List<Finding> findings = new ArrayList<>(2);
        String identification = Identification.of(document);
        for (String place : record.repeated()) {
            findings.add(
                    new Finding(
                            Severity.GEMELD,
                            number,
                            identification,
                            place,
                            "dubbel",
                            "Dit element staat twee keer in dezelfde categorie; de eerste waarde is"
                                    + " bewaard. Laat de bronhouder de persoonslijst corrigeren."));
        }
        if (record.controlAt() > 0) {
            findings.add(
                    new Finding(
                            Severity.GEMELD,
                            number,
                            identification,
                            "teken " + record.controlAt(),
                            "stuurteken",
                            "Er staat een stuurteken in de tekst. Laat de bronhouder het"
                                    + " verwijderen."));
        }
        check.check(document, number, identification, findings);
        return new Delivered.Taken(
                number, Identification.key(document, lines.bytes(), from, end), document, findings);
    }

    private Delivered rejected(Unreadable why) {
        return new Delivered.Rejected(
                number,
                List.of(
                        new Finding(
                                Severity.GEWEIGERD,
                                number,
                                "",
                                why.place(),
                                why.rule(),
                                why.message())));
    }
}

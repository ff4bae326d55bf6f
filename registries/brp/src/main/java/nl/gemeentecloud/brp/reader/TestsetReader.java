package nl.gemeentecloud.brp.reader;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.gemeentecloud.brp.reader.CsvRows.Row;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads the test persons of the RvIG (test set persoonslijsten GBA-V, CSV with semicolons): a
 * header with elements, a person on a row that begins with an id, and more of that person on the
 * rows that begin empty. Numbers count persons, from 1.
 *
 * <p>Bad input never throws; see {@link Lo3Reader}. For one thread.
 */
public final class TestsetReader implements Iterator<Delivered> {

    /** More rows than any person has. */
    private static final int MOST_ROWS = 1_000;

    private final CsvRows rows;
    private final PersoonslijstCheck check;
    private final TestsetColumns columns;

    private @Nullable Row ahead;
    private long number;

    /**
     * @param in the delivery; read to its end, not closed
     * @param persoonslijst the object type of the BRP's definition
     */
    public TestsetReader(InputStream in, ObjectType persoonslijst) {
        rows = new CsvRows(in);
        check = new PersoonslijstCheck(persoonslijst);
        Row header = rows.next();
        columns = new TestsetColumns(header == null ? List.of() : header.cells());
        advance();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Delivered next() {
        Row first = ahead;
        if (first == null) {
            throw new NoSuchElementException("The delivery has no more records");
        }
        number++;
        List<Row> person = new ArrayList<>();
        person.add(first);
        advance();
        boolean complete = first.complete();
        while (ahead != null && id(ahead).isEmpty()) {
            complete &= ahead.complete() && person.size() < MOST_ROWS;
            if (person.size() < MOST_ROWS) {
                person.add(ahead);
            }
            advance();
        }
        return read(first, person, complete);
    }

    private Delivered read(Row first, List<Row> person, boolean complete) {
        String id = id(first);
        if (id.isEmpty()) {
            return rejected(
                    first,
                    "vervolgrij",
                    "Een vervolgrij zonder persoon ervoor. Lever de rij met de id van de"
                            + " persoonslijst erbij.");
        }
        if (!complete) {
            return rejected(
                    first,
                    "omvang",
                    "Deze persoon heeft een rij van meer dan %d tekens of %d kolommen, of meer dan %d"
                                    .formatted(
                                            CsvRows.MOST_CHARACTERS, CsvRows.MOST_CELLS, MOST_ROWS)
                            + " rijen. Controleer de aanhalingstekens.");
        }
        if (person.stream().anyMatch(TestsetReader::isDamaged)) {
            return rejected(
                    first,
                    "tekenset",
                    "Er staan tekens in die geen UTF-8 zijn, of een nulteken. Lever het bestand in"
                            + " UTF-8.");
        }
        TestsetPerson.Read read = TestsetPerson.read(columns, person);
        if (read.document().groups().isEmpty()) {
            return rejected(
                    first,
                    "leeg",
                    "Deze persoonslijst is leeg. Lever ten minste categorie 01, of laat de rij weg.");
        }
        return taken(id, read);
    }

    private Delivered taken(String id, TestsetPerson.Read read) {
        List<Finding> findings = new ArrayList<>();
        String identification = Identification.of(read.document());
        String known = identification.isEmpty() ? id : identification;
        if (number == 1) {
            for (TestsetColumns.Oddity oddity : columns.oddities()) {
                findings.add(reported("", oddity.place(), oddity.rule(), oddity.message()));
            }
        }
        for (Unreadable doubt : read.doubts()) {
            findings.add(reported(known, doubt.place(), doubt.rule(), doubt.message()));
        }
        check.check(read.document(), number, known, findings);
        return new Delivered.Taken(
                number, Identification.key(read.document()), read.document(), findings);
    }

    private Finding reported(String identification, String place, String rule, String message) {
        return new Finding(Severity.GEMELD, number, identification, place, rule, message);
    }

    private Delivered rejected(Row row, String rule, String message) {
        return new Delivered.Rejected(
                number,
                List.of(
                        new Finding(
                                Severity.GEWEIGERD,
                                number,
                                id(row),
                                "rij " + row.line(),
                                rule,
                                message)));
    }

    /** Moves to the next row that has anything in it. */
    private void advance() {
        do {
            ahead = rows.next();
        } while (ahead != null && ahead.isEmpty());
    }

    private static boolean isDamaged(Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.indexOf('\uFFFD') >= 0 || cell.indexOf('\0') >= 0);
    }

    private static String id(Row row) {
        String id = row.cells().getFirst();
        return id.length() > 40 ? id.substring(0, 40) : id;
    }
}

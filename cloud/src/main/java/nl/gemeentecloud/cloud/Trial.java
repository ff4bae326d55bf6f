package nl.gemeentecloud.cloud;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Pseudonym;

/**
 * The trial environment's own acts, on the built-in tenant and nothing else: replace what is
 * loaded, and read back what was put on record since. It exists only in an installation that was
 * started for trial.
 */
public final class Trial {

    private static final int MOST_RECORDS = 10_000;

    private final Cloud cloud;
    private final Registry registry;
    private final Function<Document, String> nameOf;
    private volatile Loaded loaded = new Loaded(Instant.EPOCH, Map.of());

    /**
     * @param registry the register that is tried
     * @param nameOf by what a record is called in the protocol (BRP: its burgerservicenummer, else
     *     its A-nummer)
     */
    public Trial(Cloud cloud, Registry registry, Function<Document, String> nameOf) {
        this.cloud = cloud;
        this.registry = registry;
        this.nameOf = nameOf;
    }

    private record Loaded(Instant at, Map<Pseudonym, String> names) {}

    /**
     * One person in one question that was put on record.
     *
     * @param persoon what the record is called
     */
    public record Protocolled(
            String afnemer,
            String gemeente,
            List<String> zoekRubrieken,
            List<String> vraagRubrieken,
            String persoon) {}

    /**
     * Replaces everything the trial tenant has of the register.
     *
     * @param contents in an official format of the register; empty leaves nothing
     * @return what was wrong with records that were not taken in; empty when all were
     */
    public List<Delivered.Rejected> replace(Session session, byte[] contents) {
        ObjectType type = registry.delivered().orElseThrow();
        List<Delivered.Taken> taken = new ArrayList<>();
        List<Delivered.Rejected> rejected = new ArrayList<>();
        if (contents.length > 0) {
            Iterator<Delivered> records =
                    registry.reader().orElseThrow().open(new ByteArrayInputStream(contents));
            while (records.hasNext()) {
                switch (records.next()) {
                    case Delivered.Taken one -> taken.add(one);
                    case Delivered.Rejected one -> rejected.add(one);
                }
                if (taken.size() > MOST_RECORDS) {
                    throw new IllegalArgumentException(
                            "De proefomgeving neemt ten hoogste %d persoonslijsten aan; gebruik 'load' voor meer"
                                    .formatted(MOST_RECORDS));
                }
            }
        }
        if (!rejected.isEmpty()) {
            return rejected;
        }
        List<Pseudonym> given = new ArrayList<>(taken.size());
        var receipt = cloud.deliveries().replace(proef(session), type, "proef", taken, given::add);
        Map<Pseudonym, String> names = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            names.put(given.get(i), nameOf.apply(taken.get(i).document()));
        }
        loaded = new Loaded(receipt.at(), names);
        return List.of();
    }

    /** Replaces the rows of a national table. */
    public void replaceTable(Session session, ObjectType type, List<Document> rows) {
        List<Delivered.Taken> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            records.add(new Delivered.Taken(i + 1L, "proef", rows.get(i), List.of()));
        }
        cloud.deliveries().replace(proef(session), type, "proef", records, pseudonym -> {});
        cloud.refresh();
    }

    /**
     * What was put on record since the last time everything was replaced: a row for each person
     * that was delivered.
     */
    public List<Protocolled> protocol() {
        Loaded since = loaded;
        List<Protocolled> rows = new ArrayList<>();
        for (Entry entry : cloud.recorded(registry.definition(), Tenancy.PROEF, since.at())) {
            for (Line line : entry.draft().lines()) {
                String name = since.names().get(line.person());
                if (line.delivered() && name != null) {
                    rows.add(
                            new Protocolled(
                                    entry.draft().acting().afnemersindicatie().orElse(""),
                                    entry.draft().acting().gemeentecode().orElse(""),
                                    entry.draft().zoekrubrieken(),
                                    entry.draft().vraagrubrieken(),
                                    name));
                }
            }
        }
        return rows;
    }

    private static Session proef(Session session) {
        if (!session.houder().equals(Tenancy.PROEF)) {
            throw new IllegalArgumentException(
                    "De proefomgeving is er alleen voor de ingebouwde gemeente 0800");
        }
        return session;
    }
}

package nl.gemeentecloud.cloud;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.gemeentecloud.access.Access;
import nl.gemeentecloud.access.Area;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.cloud.placement.PlacementPolicy;
import nl.gemeentecloud.cloud.placement.Placements;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.ledger.keys.Pseudonyms;
import nl.gemeentecloud.store.document.DocumentCodec;
import nl.gemeentecloud.store.ledger.LedgerEntries;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.register.StoredRecord;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The one door to data. Whoever asks brings a {@link Session}; what may be known is decided, read,
 * pruned, shaped and on record before it is returned. When it cannot be put on record, it is not
 * answered.
 */
public final class Cloud implements AutoCloseable {

    private static final List<Grant.Gate> MUNICIPAL = List.of(Grant.Gate.GEMEENTELIJK);
    private static final List<Grant.Gate> BOTH =
            List.of(Grant.Gate.LANDELIJK, Grant.Gate.GEMEENTELIJK);

    private final Registers registers;
    private final Placements placements;
    private final Tenancy tenancy;
    private final OpenZones zones;
    private final NationalTables tables;
    private final Deliveries deliveries;
    private final Registerdatum registerdatum;
    private final Walls walls;

    Cloud(
            Registers registers,
            Placements placements,
            Tenancy tenancy,
            OpenZones zones,
            Deliveries deliveries,
            Registerdatum registerdatum,
            Walls walls) {
        this.registers = registers;
        this.placements = placements;
        this.tenancy = tenancy;
        this.zones = zones;
        this.tables = new NationalTables(registers, placements, zones);
        this.deliveries = deliveries;
        this.registerdatum = registerdatum;
        this.walls = walls;
    }

    /**
     * Opens the door: makes the zones ready for the registers and takes up their ledgers.
     *
     * @param directory the data directory, for keys, checkpoints and reports
     * @param zones closed by whoever opened them, after this
     * @throws nl.gemeentecloud.cloud.placement.PlacementRefused when a register can stand nowhere
     */
    public static Cloud open(
            Path directory,
            Zones zones,
            Tenancy tenancy,
            List<Registry> registries,
            Registerdatum registerdatum,
            Clock clock) {
        return open(
                directory,
                zones,
                tenancy,
                registries,
                registerdatum,
                clock,
                RegisterReader::new,
                Access::decide);
    }

    static Cloud open(
            Path directory,
            Zones zones,
            Tenancy tenancy,
            List<Registry> registries,
            Registerdatum registerdatum,
            Clock clock,
            Function<Zone, RegisterReader> readers,
            Walls walls) {
        Registers registers = new Registers(registries);
        Placements placements = new Placements(zones, PlacementPolicy.standard(), tenancy);
        KeyFiles keys = new KeyFiles(directory.resolve("keys"));
        OpenZones open = new OpenZones(zones, directory, keys, readers, clock);
        Deliveries deliveries =
                new Deliveries(
                        registers,
                        placements,
                        open,
                        new Pseudonyms(keys::pseudonymKeys),
                        directory.resolve("leveringen"));
        Cloud cloud =
                new Cloud(registers, placements, tenancy, open, deliveries, registerdatum, walls);
        open.prepare(registers.definitions(), placements);
        return cloud;
    }

    /**
     * Asks a register something.
     *
     * @param shape turns the records that were found, pruned to what may be seen, into the answer;
     *     runs once, and only when the question is allowed
     * @throws Unavailable when the zone or its ledger cannot be used now
     */
    public <T> Outcome<T> ask(
            Session session, Question question, Function<List<Document>, Shaped<T>> shape) {
        return Unavailable.when(() -> {
            Decision decision = decide(session, question);
            return switch (decision) {
                case Decision.Allowed allowed -> answer(session, question, allowed, shape);
                case Decision.NoGrant none -> refuse(session, question, none);
                case Decision.Refused refused -> refuse(session, question, refused);
            };
        });
    }

    /**
     * Looks into an open register. It needs no purpose and leaves no line in the ledger: the data
     * is of no one in particular and for anyone.
     *
     * @throws IllegalArgumentException when the register is not open
     * @throws Unavailable when the zone cannot be asked now
     */
    public Looked look(Visitor visitor, Look look) {
        return Unavailable.when(() -> {
            RegisterDefinition register = open(visitor, look.type());
            look.hops().forEach(hop -> sameRegister(register, hop));
            return zones.of(placements.zoneOf(register)).looks().read(look);
        });
    }

    /**
     * The rectangle around all objects of an open register as they count now; empty when there are
     * none.
     *
     * @param path of the attribute that holds the geometry
     * @throws IllegalArgumentException when the register is not open
     * @throws Unavailable when the zone cannot be asked now
     */
    public Optional<Box> extent(Visitor visitor, ObjectType type, String path) {
        return Unavailable.when(
                () -> zones.of(placements.zoneOf(open(visitor, type))).extents().read(type, path));
    }

    /**
     * A number that changes whenever an object type of a register that exists once changes.
     *
     * @throws Unavailable when the zone cannot be asked now
     */
    public long version(ObjectType type) {
        return Unavailable.when(
                () -> zones.of(placements.zoneOf(registers.of(type))).reader().version(type));
    }

    private RegisterDefinition open(Visitor visitor, ObjectType type) {
        RegisterDefinition register = registers.of(type);
        if (register.plaatsing() != RegisterDefinition.Plaatsing.OPEN) {
            throw new IllegalArgumentException(
                    "Register %s is not open: %s cannot look into it"
                            .formatted(register.name(), visitor.key()));
        }
        return register;
    }

    /** One look stays within one register, so within one zone and one decision. */
    private static void sameRegister(RegisterDefinition register, Hop hop) {
        if (!register.objectTypes().contains(hop.type())) {
            throw new IllegalArgumentException(
                    "%s is not in register %s".formatted(hop.type(), register.name()));
        }
        hop.hops().forEach(next -> sameRegister(register, next));
    }

    /** A national table, from memory; as of the last time {@link #refresh()} looked. */
    public NationalTable table(ObjectType type) {
        return Unavailable.when(() -> tables.of(type));
    }

    /**
     * Takes over what other nodes changed, and makes zones ready that came back. To be called about
     * twice a second.
     */
    public void refresh() {
        tenancy.refresh();
        tables.refresh();
        zones.prepare(registers.definitions(), placements);
    }

    /**
     * What was put on record of a houder in the zone of a register since a moment, oldest first; at
     * most a thousand entries.
     */
    List<Entry> recorded(RegisterDefinition register, Gemeentecode houder, Instant since) {
        return Unavailable.when(() ->
                zones.of(placements.zoneOf(register, houder))
                        .entries()
                        .since(
                                houder.number(),
                                LedgerEntries.Position.from(since),
                                LedgerEntries.MAX_PAGE)
                        .entries());
    }

    /** Taking data in. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** What stands in this cloud. */
    public Status status() {
        return new Status(registers, placements, tenancy, zones);
    }

    /**
     * Puts an act of management on record.
     *
     * @throws Unavailable when it cannot be put on record; it should then not be done
     */
    public void managed(Session session, String operation, Map<String, String> details) {
        Unavailable.when(() ->
                zones.general()
                        .ledger()
                        .append(Recorder.managed(session, operation, new TreeMap<>(details))));
    }

    /** Takes no more questions and closes the ledgers with a last checkpoint. */
    @Override
    public void close() {
        zones.close();
    }

    private Decision decide(Session session, Question question) {
        ObjectType type = question.query().type();
        List<Grant> grants = tenancy.grants(session, type);
        List<Grant.Gate> gates = MUNICIPAL;
        if (question.nationalGate()) {
            gates = BOTH;
            grants = new ArrayList<>(grants);
            grants.addAll(question.nationalGrants());
        }
        return walls.decide(
                type, question.needs(), question.always(), gates, grants, registerdatum.today());
    }

    private <T> Outcome<T> refuse(Session session, Question question, Decision decision) {
        zones.general().ledger().append(Recorder.refused(session, question, decision));
        return new Outcome.Refused<>(decision);
    }

    private <T> Outcome<T> answer(
            Session session,
            Question question,
            Decision.Allowed allowed,
            Function<List<Document>, Shaped<T>> shape) {
        ObjectType type = question.query().type();
        OpenZone zone = zones.of(placements.zoneOf(registers.of(type), session.houder()));
        DocumentCodec codec = registers.codec(type);
        List<Document> documents = new ArrayList<>();
        List<StoredRecord> found = new ArrayList<>();
        for (StoredRecord record : zone.reader().read(question.query(), session.houder())) {
            if (lies(record, codec, type, allowed.area())) {
                documents.add(codec.decode(record.document(), allowed.readable()));
                found.add(record);
            }
        }
        Shaped<T> shaped = shape.apply(documents);
        zone.ledger()
                .append(Recorder.answered(session, question, lines(found, shaped.delivered())));
        return new Outcome.Answered<>(shaped.answer());
    }

    /** Whether the object lies in the area; what it must read for that is not shown to anyone. */
    private static boolean lies(
            StoredRecord record, DocumentCodec codec, ObjectType type, Area area) {
        return switch (area) {
            case Area.Everywhere everywhere -> true;
            case Area.Within within ->
                    type.gebied()
                            .map(path -> place(codec.decode(record.document()), path))
                            .filter(place -> contains(within.gemeenten(), place))
                            .isPresent();
        };
    }

    private static boolean contains(Set<Gemeentecode> gemeenten, String place) {
        return gemeenten.stream().anyMatch(gemeente -> gemeente.digits().equals(place));
    }

    private static @Nullable String place(Document document, String path) {
        int dot = path.indexOf('.');
        String group = path.substring(0, dot);
        for (Group candidate : document.groups()) {
            if (candidate.name().equals(group)) {
                return candidate.value(path.substring(dot + 1));
            }
        }
        return null;
    }

    private static List<Line> lines(List<StoredRecord> found, BitSet delivered) {
        List<Line> lines = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            lines.add(new Line(Pseudonym.of(found.get(i).pseudonym()), delivered.get(i)));
        }
        return lines;
    }
}

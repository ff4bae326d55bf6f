package nl.gemeentecloud.bag.reader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import nl.gemeentecloud.core.levering.Mutatie;
import nl.gemeentecloud.core.levering.VoorkomenIntake.Lane;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import nl.gemeentecloud.core.levering.VoorkomenRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML file of an extract, or of mutations, into voorkomens. One reading thread; it is
 * used for one file after the other. A document type declaration is refused, so that no entity can
 * be declared.
 */
final class DeelbestandReader {

    /** Longest text of one element, in characters; the largest real one is about 3 million. */
    private static final int LONGEST_TEXT = 16_000_000;

    private static final int DEEPEST = 64;
    private static final int NOTHING = -1;

    /** The schema's year for a pand of which nobody knows when it was built. */
    private static final int UNKNOWN_YEAR = 9999;

    static final InputFactoryImpl FACTORY = factory();

    private final Shapes shapes;
    private final Lane lane;
    private final boolean mutations;
    private String mutation = "";
    private @Nullable Mutatie side;
    private final Coordinates coordinates = new Coordinates();
    private char[] text = new char[8192];
    private int length;
    private String file = "";
    private long objects;
    private @Nullable Shape shape;
    private int attribute = NOTHING;
    private boolean leaf;
    private boolean inGeometry;
    private int depth;
    private int objectDepth;
    private @Nullable String geometryFault;

    /**
     * @param mutations whether mutations are read, or a stand
     */
    DeelbestandReader(BagDefinition definition, Lane lane, boolean mutations) {
        this.mutations = mutations;
        this.shapes = new Shapes(definition);
        this.lane = lane;
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /**
     * Reads a file to its end.
     *
     * @param name of the file, for reports
     */
    void read(String name, InputStream in) throws IOException {
        file = name;
        objects = 0;
        shape = null;
        attribute = NOTHING;
        side = null;
        depth = 0;
        StepInput steps = new StepInput(in, name);
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(steps);
            try {
                int event = xml.getEventType();
                while (event != XMLStreamConstants.END_DOCUMENT) {
                    steps.step();
                    event = xml.next();
                    take(xml, event);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw unreadable(
                    "dit is geen leesbare XML: %s (regel %d, kolom %d)"
                            .formatted(
                                    firstLine(e.getMessage()),
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNumber()));
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private UnreadableDelivery unreadable(String why) {
        return new UnreadableDelivery("%s, object %d: %s".formatted(file, objects, why));
    }

    private void take(XMLStreamReader xml, int event) throws XMLStreamException, IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (attribute != NOTHING) {
                    characters(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(xml);
            case XMLStreamConstants.DTD ->
                    throw unreadable("een documenttype (DOCTYPE) is niet toegestaan");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable("een entiteit is niet toegestaan");
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        if (++depth > DEEPEST) {
            throw unreadable("elementen zijn dieper genest dan %d".formatted(DEEPEST));
        }
        String element = xml.getLocalName();
        Shape current = shape;
        leaf = true;
        length = 0;
        if (current == null) {
            begin(element);
        } else if (inGeometry) {
            geometryStart(xml, element);
        } else {
            int found = current.attribute(element);
            if (found != NOTHING) {
                attribute = found;
                if (current.type.attributes().get(found).type() == Attribute.ValueType.GEOMETRIE) {
                    inGeometry = true;
                    geometryFault = null;
                    coordinates.clear();
                }
            }
        }
    }

    private void begin(String element) throws IOException {
        if (mutations) {
            mutation(element);
        } else if (element.equals("bagMutaties")) {
            // read as a stand, it would bring back what was
            throw unreadable("dit zijn mutaties in een levering die een stand is; lever ze apart");
        }
        Shape found = shapes.beginningWith(element);
        if (found != null) {
            shape = found;
            objectDepth = depth;
            objects++;
            attribute = NOTHING;
            found.row.clear();
            if (!found.subject.isEmpty()) {
                char[] subject = found.subject.toCharArray();
                found.row.text(found.attribute("objecttype"), subject, 0, subject.length);
            }
        }
    }

    private void mutation(String element) throws IOException {
        switch (element) {
            case "toevoeging", "wijziging", "verwijdering" -> mutation = element;
            case "was" ->
                    side = mutation.equals("verwijdering") ? Mutatie.VERWIJDERING : Mutatie.WAS;
            case "wordt" ->
                    side = mutation.equals("toevoeging") ? Mutatie.TOEVOEGING : Mutatie.WORDT;
            case "bagStand" ->
                    throw unreadable(
                            "dit is een stand in een levering van mutaties; lever ze apart");
            default -> {}
        }
    }

    private void characters(XMLStreamReader xml) throws IOException {
        int more = xml.getTextLength();
        if (length + more > LONGEST_TEXT) {
            throw unreadable("een element is langer dan %d tekens".formatted(LONGEST_TEXT));
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), text, length, more);
        length += more;
    }

    private void end(XMLStreamReader xml) throws IOException {
        Shape current = shape;
        if (current != null) {
            if (inGeometry) {
                geometryEnd(current, xml.getLocalName());
            } else if (leaf && attribute != NOTHING && length > 0) {
                value(current, attribute);
            }
            if (depth == objectDepth) {
                finish(current);
            }
        }
        leaf = false;
        length = 0;
        depth--;
    }

    private void geometryStart(XMLStreamReader xml, String element) {
        switch (element) {
            case "Point" -> {
                coordinates.beginPoint();
                dimension(xml);
            }
            case "Polygon" -> dimension(xml);
            case "MultiSurface" -> {
                coordinates.beginSeveral();
                dimension(xml);
            }
            case "posList", "pos" -> dimension(xml);
            case "Curve", "Ring", "Arc", "Surface" ->
                    geometryFault = "een vlak met bogen wordt niet gelezen (%s)".formatted(element);
            default -> {}
        }
    }

    private void dimension(XMLStreamReader xml) {
        String given = xml.getAttributeValue(null, "srsDimension");
        if (given != null) {
            if (given.equals("2") || given.equals("3")) {
                coordinates.dimension(given.charAt(0) - '0');
            } else {
                geometryFault = "srsDimension is '%s'; het is 2 of 3".formatted(given);
            }
        }
    }

    private void geometryEnd(Shape current, String element) {
        switch (element) {
            case "pos", "posList" -> {
                String fault = coordinates.positions(text, length);
                if (fault != null) {
                    geometryFault = fault;
                }
            }
            case "LinearRing" -> coordinates.endRing();
            case "Polygon" -> coordinates.endSurface();
            case "geometrie" -> {
                inGeometry = false;
                geometry(current);
            }
            default -> {}
        }
    }

    private void geometry(Shape current) {
        if (geometryFault == null && !coordinates.isEmpty()) {
            coordinates.into(current.row, attribute);
            geometryFault = coordinates.fault(true);
            if (geometryFault == null) {
                return;
            }
        } else if (geometryFault == null) {
            geometryFault = "er staan geen coördinaten in";
        }
        report(current, Severity.GEMELD, "geometrie", "geometrie", geometryFault);
    }

    private void value(Shape current, int at) {
        Attribute definition = current.type.attributes().get(at);
        VoorkomenRow row = current.row;
        if (row.count(at) > 0 && !definition.multiple()) {
            misfit(current, definition, "staat er meer dan eens");
            return;
        }
        switch (definition.type()) {
            case TEKST -> row.text(at, text, 0, length);
            case CODE, CIJFERS -> row.text(at, text, from(), to() - from());
            case IDENTIFICATIE -> {
                int digits = to() - from();
                long number = Scan.digits(text, from(), to());
                if (number == Scan.NONE
                        || digits > definition.maxLength()
                        || digits < definition.minLength()) {
                    misfit(current, definition, "is geen identificatie");
                } else {
                    row.number(at, number);
                }
            }
            case GETAL -> {
                long number = Scan.digits(text, from(), to());
                if (number == Scan.NONE || to() - from() > definition.maxLength()) {
                    misfit(current, definition, "is geen getal");
                } else {
                    row.number(at, number);
                    year(current, definition, number);
                }
            }
            case DATUM -> number(current, definition, at, Scan.date(text, from(), to()), "datum");
            case TIJDSTIP ->
                    number(current, definition, at, Scan.moment(text, from(), to()), "tijdstip");
            case INDICATIE -> {
                char c = to() - from() == 1 ? text[from()] : ' ';
                if (c == 'J' || c == 'N') {
                    row.number(at, c == 'J' ? 1 : 0);
                } else {
                    misfit(current, definition, "is J of N");
                }
            }
            case GEOMETRIE, ONVOLLEDIGE_DATUM ->
                    throw new IllegalStateException("No element of " + current.type);
        }
    }

    private void number(Shape current, Attribute definition, int at, long number, String what) {
        if (number == Scan.NONE) {
            misfit(current, definition, "is geen " + what);
        } else {
            current.row.number(at, number);
        }
    }

    private void year(Shape current, Attribute definition, long number) {
        if (number == UNKNOWN_YEAR && definition.element().equals("oorspronkelijkBouwjaar")) {
            report(
                    current,
                    Severity.GEMELD,
                    definition.element(),
                    "bouwjaar",
                    "het bouwjaar is 9999; het is niet bekend of nooit ingevuld");
        }
    }

    private int from() {
        int at = 0;
        while (at < length && text[at] <= ' ') {
            at++;
        }
        return at;
    }

    private int to() {
        int at = length;
        while (at > 0 && text[at - 1] <= ' ') {
            at--;
        }
        return Math.max(at, from());
    }

    private void misfit(Shape current, Attribute definition, String why) {
        String value = new String(text, 0, Math.min(length, 200));
        current.row.misfit(definition.element(), value);
        report(
                current,
                Severity.GEMELD,
                definition.element(),
                "vorm",
                "'%s' %s; het is bewaard zoals geleverd".formatted(value, why));
    }

    private void finish(Shape current) {
        shape = null;
        attribute = NOTHING;
        inGeometry = false;
        String key = current.type.voorkomens().orElseThrow().sleutel().getFirst();
        if (current.row.count(current.type.indexOf(key)) == 0) {
            report(
                    current,
                    Severity.GEWEIGERD,
                    key,
                    "sleutel",
                    "de identificatie ontbreekt of is niet te lezen; lever het object opnieuw");
            side = null;
            return;
        }
        Mutatie mutated = side;
        side = null;
        if (mutated == null) {
            lane.take(current.row);
        } else {
            lane.mutate(mutated, current.row);
        }
    }

    private boolean isOld() {
        return side == Mutatie.WAS || side == Mutatie.VERWIJDERING;
    }

    private void report(
            Shape current, Severity severity, String place, String rule, String message) {
        if (severity == Severity.GEMELD && isOld()) {
            // was reported when it was delivered itself
            return;
        }
        VoorkomenRow row = current.row;
        String key = current.type.voorkomens().orElseThrow().sleutel().getFirst();
        int at = current.type.indexOf(key);
        String identification =
                row.count(at) == 0
                        ? ""
                        : "%0" + current.type.attributes().get(at).minLength() + "d";
        lane.report(
                new Finding(
                        severity,
                        objects,
                        identification.isEmpty()
                                ? ""
                                : identification.formatted(row.number(row.first(at))),
                        "%s: %s.%s".formatted(file, current.type.name(), place),
                        rule,
                        message));
    }
}

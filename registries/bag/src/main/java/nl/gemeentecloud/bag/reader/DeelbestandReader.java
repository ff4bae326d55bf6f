package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    private static final int LONGEST_MISFIT = 200;
    private static final int LONGEST_MISFIT_BYTES = 4 * LONGEST_MISFIT;
    private static final int NOTHING = -1;

    /** The schema's year for a pand of which nobody knows when it was built. */
    private static final int UNKNOWN_YEAR = 9999;

    private static final byte[] DIMENSION = "srsDimension".getBytes(StandardCharsets.US_ASCII);

    private final XmlScanner xml = new XmlScanner();
    private final Shapes shapes;
    private final Lane lane;
    private final boolean mutations;
    private String mutation = "";
    private @Nullable Mutatie side;
    private final Coordinates coordinates = new Coordinates();
    private String file = "";
    private long objects;
    private @Nullable Shape shape;
    private int attribute = NOTHING;
    private int attributeDepth;
    private boolean inGeometry;
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
        inGeometry = false;
        side = null;
        try {
            xml.open(in);
            while (true) {
                switch (xml.next()) {
                    case START -> start(xml.tag());
                    case END -> end(xml.tag());
                    case DONE -> {
                        return;
                    }
                }
            }
        } catch (MalformedXml e) {
            throw unreadable(
                    "dit is geen leesbare XML: %s (na %d bytes)"
                            .formatted(e.getMessage(), xml.position()));
        }
    }

    private UnreadableDelivery unreadable(String why) {
        return new UnreadableDelivery("%s, object %d: %s".formatted(file, objects, why));
    }

    private void start(Tag element) throws IOException {
        if (element.naamruimte == Naamruimte.ANDERE) {
            throw unreadable(element.stranger());
        }
        boolean isGml = element.naamruimte == Naamruimte.GML;
        Shape current = shape;
        if (inGeometry) {
            if (isGml) {
                geometryStart(element.local);
            }
        } else if (isGml) {
            return;
        } else if (current == null) {
            begin(element);
        } else {
            int found = current.attribute(element);
            if (found != NOTHING) {
                attribute = found;
                attributeDepth = xml.depth();
                if (current.type.attributes().get(found).type() == Attribute.ValueType.GEOMETRIE) {
                    inGeometry = true;
                    geometryFault = null;
                    coordinates.clear();
                }
            }
        }
    }

    private void begin(Tag element) throws IOException {
        if (mutations) {
            mutation(element.local);
        } else if (element.local.equals("bagMutaties")) {
            // read as a stand, it would bring back what was
            throw unreadable("dit zijn mutaties in een levering die een stand is; lever ze apart");
        }
        Shape found = shapes.beginningWith(element);
        if (found != null) {
            shape = found;
            objectDepth = xml.depth();
            objects++;
            attribute = NOTHING;
            found.row.clear();
            if (found.subject.length > 0) {
                found.row.text(
                        found.attribute("objecttype"), found.subject, 0, found.subject.length);
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

    private void end(Tag element) {
        Shape current = shape;
        if (current == null) {
            return;
        }
        int depth = xml.depth() + 1;
        if (inGeometry) {
            if (element.naamruimte == Naamruimte.GML) {
                geometryEnd(element.local);
            } else if (element.local.equals("geometrie")) {
                inGeometry = false;
                geometry(current);
            }
        } else if (attribute != NOTHING) {
            boolean own = element.naamruimte != Naamruimte.GML;
            if (own && xml.textTo() > xml.textFrom()) {
                value(current, attribute);
            }
            if (depth == attributeDepth) {
                attribute = NOTHING;
            }
        }
        if (depth == objectDepth) {
            finish(current);
        }
    }

    private void geometryStart(String element) {
        switch (element) {
            case "Point" -> {
                coordinates.beginPoint();
                dimension();
            }
            case "Polygon" -> dimension();
            case "MultiSurface" -> {
                coordinates.beginSeveral();
                dimension();
            }
            case "posList", "pos" -> dimension();
            case "Curve", "Ring", "Arc", "Surface" ->
                    geometryFault = "een vlak met bogen wordt niet gelezen (%s)".formatted(element);
            default -> {}
        }
    }

    private void dimension() {
        String given = xml.attribute(DIMENSION);
        if (given != null) {
            if (given.equals("2") || given.equals("3")) {
                coordinates.dimension(given.charAt(0) - '0');
            } else {
                geometryFault = "srsDimension is '%s'; het is 2 of 3".formatted(given);
            }
        }
    }

    private void geometryEnd(String element) {
        switch (element) {
            case "pos", "posList" -> {
                String fault = coordinates.positions(xml.text(), xml.textFrom(), xml.textTo());
                if (fault != null) {
                    geometryFault = fault;
                }
            }
            case "LinearRing" -> coordinates.endRing();
            case "Polygon" -> coordinates.endSurface();
            default -> {}
        }
    }

    private void geometry(Shape current) {
        if (geometryFault == null && !coordinates.isEmpty()) {
            coordinates.into(current.row, attribute);
            geometryFault = coordinates.fault();
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
        byte[] text = xml.text();
        int from = from();
        int to = to(from);
        if (row.count(at) > 0 && !definition.multiple()) {
            misfit(current, definition, "staat er meer dan eens");
            return;
        }
        switch (definition.type()) {
            case TEKST -> row.text(at, text, xml.textFrom(), xml.textTo() - xml.textFrom());
            case CODE, CIJFERS -> row.text(at, text, from, to - from);
            case IDENTIFICATIE -> {
                int digits = to - from;
                long number = Scan.digits(text, from, to);
                if (number == Scan.NONE
                        || digits > definition.maxLength()
                        || digits < definition.minLength()) {
                    misfit(current, definition, "is geen identificatie");
                } else {
                    row.number(at, number);
                }
            }
            case GETAL -> {
                long number = Scan.digits(text, from, to);
                if (number == Scan.NONE || to - from > definition.maxLength()) {
                    misfit(current, definition, "is geen getal");
                } else {
                    row.number(at, number);
                    year(current, definition, number);
                }
            }
            case DATUM -> number(current, definition, at, Scan.date(text, from, to), "datum");
            case TIJDSTIP ->
                    number(current, definition, at, Scan.moment(text, from, to), "tijdstip");
            case INDICATIE -> {
                int c = to - from == 1 ? text[from] : ' ';
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

    /** Where the text begins without the space around it. */
    private int from() {
        byte[] text = xml.text();
        int at = xml.textFrom();
        while (at < xml.textTo() && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        return at;
    }

    private int to(int from) {
        byte[] text = xml.text();
        int at = xml.textTo();
        while (at > from && text[at - 1] <= ' ' && text[at - 1] >= 0) {
            at--;
        }
        return at;
    }

    private void misfit(Shape current, Attribute definition, String why) {
        String whole =
                new String(
                        xml.text(),
                        xml.textFrom(),
                        Math.min(xml.textTo() - xml.textFrom(), LONGEST_MISFIT_BYTES),
                        StandardCharsets.UTF_8);
        String value = whole.substring(0, Math.min(whole.length(), LONGEST_MISFIT));
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
        if (current.row.count(current.keyNumber) == 0) {
            report(
                    current,
                    Severity.GEWEIGERD,
                    current.key.path(),
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
        String identification =
                row.count(current.keyNumber) == 0
                        ? ""
                        : ("%0" + current.key.minLength() + "d")
                                .formatted(row.number(row.first(current.keyNumber)));
        lane.report(
                new Finding(
                        severity,
                        objects,
                        identification,
                        "%s: %s.%s".formatted(file, current.type.name(), place),
                        rule,
                        message));
    }
}

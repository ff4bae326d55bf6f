package nl.gemeentecloud.brp.api.personen.endpoint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.gemeentecloud.brp.api.personen.FieldSelection;
import nl.gemeentecloud.brp.api.personen.Property;
import nl.gemeentecloud.brp.api.personen.Shape;
import nl.gemeentecloud.brp.api.personen.request.Operation;
import nl.gemeentecloud.brp.api.personen.request.Parameter;
import org.jspecify.annotations.Nullable;

/** Requests that are right, nearly right and hostile; the same ones for a seed. */
final class GeneratedRequests {

    /** One request, with its body apart for who has to explain it. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes as they are sent
    record Generated(Incoming incoming, byte[] body) {}

    private static final List<String> VALUES =
            List.of(
                    "\"\"",
                    "null",
                    "true",
                    "0",
                    "-1",
                    "2",
                    "1e308",
                    "99999999999999999999999999",
                    "[]",
                    "{}",
                    "[[[[[[]]]]]]",
                    "[null]",
                    "[1, \"naam\", {}]",
                    "\"Jansen\"",
                    "\"Jan*\"",
                    "\"*\"",
                    "\"'; drop table persoonslijst; --\"",
                    "\"%_\\\\\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\udbff\\udfff\"",
                    "\"e\\u0301\"",
                    "\"À\"",
                    "\"1983-05-26\"",
                    "\"1983-02-30\"",
                    "\"0599\"",
                    "\"2628HJ\"",
                    "\"0599010000219679\"",
                    "\"0000000000000000\"",
                    "[\"999990019\"]",
                    "[\"999990019\", \"999990019\"]",
                    "[\"naam\"]",
                    "[\"naam\", \"geboorte.datum.x.y.z\"]",
                    "[\"...\"]",
                    "[\"gezag.minderjarige.burgerservicenummer\"]",
                    "[\"verblijfplaats\", \"verblijfplaatsBinnenland\", \"adressering\"]");

    private static final int FIELDS_PER_FORM = 400;
    private static final List<Operation> OPERATIONS = List.of(Operation.values());
    private static final List<String> METHODS = List.of("GET", "PUT", "DELETE", "PATCH", "BREW");
    private static final List<String> MEDIA_TYPES =
            List.of(
                    "",
                    "text/xml",
                    "application/json; charset=utf-8",
                    "application/json; charset=\"latin1\"",
                    "application/json;;;q=,",
                    "*/*;q=0",
                    "\u0000, \u00e9/\u00e9");

    private final Random random;
    private final Map<Shape, List<String>> fields = new EnumMap<>(Shape.class);

    GeneratedRequests(long seed) {
        random = new Random(seed);
        for (Shape shape : Shape.values()) {
            fields.put(shape, fields(paths(shape)));
        }
    }

    Generated next() {
        byte[] body = body();
        return new Generated(
                new Incoming(
                        random.nextInt(100) == 0 ? one(METHODS) : "POST",
                        mediaType(),
                        mediaType(),
                        new ByteArrayInputStream(body)),
                body);
    }

    private byte[] body() {
        if (random.nextInt(5_000) == 0) {
            return new byte[PersonenEdge.MAX_BODY + random.nextInt(2)];
        }
        return damaged(json().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String mediaType() {
        return switch (random.nextInt(100)) {
            case 0 -> null;
            case 1 -> one(MEDIA_TYPES);
            default -> "application/json";
        };
    }

    /** Every path that a form knows, groups included. */
    private static List<String> paths(Shape shape) {
        List<String> top =
                Stream.of(Property.values())
                        .map(Property::text)
                        .filter(name -> shape.meaning(name) == Shape.Meaning.BEKEND)
                        .toList();
        TreeSet<String> all = new TreeSet<>(top);
        for (String leaf : FieldSelection.compile(shape, top).leaves()) {
            all.add(leaf);
            for (int dot = leaf.indexOf('.'); dot > 0; dot = leaf.indexOf('.', dot + 1)) {
                all.add(leaf.substring(0, dot));
            }
        }
        return List.copyOf(all);
    }

    /** Every path by itself, and lists of two to eight paths. */
    private List<String> fields(List<String> known) {
        List<String> lists = new ArrayList<>();
        known.forEach(path -> lists.add("[\"" + path + "\"]"));
        for (int i = 0; i < FIELDS_PER_FORM; i++) {
            StringBuilder list = new StringBuilder("[\"").append(one(known));
            for (int j = random.nextInt(7); j >= 0; j--) {
                list.append("\", \"").append(one(known));
            }
            lists.add(list.append("\"]").toString());
        }
        return lists;
    }

    private String fields(Operation operation) {
        return one(fields.getOrDefault(operation.shape(), List.of()));
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String json() {
        Operation operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        StringBuilder json = new StringBuilder("{");
        if (random.nextInt(20) > 0) {
            json.append("\"type\": \"").append(operation.text()).append("\"");
        } else {
            json.append("\"type\": ").append(value());
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter != Parameter.TYPE && random.nextInt(10) > 0) {
                append(json, parameter, operation);
            }
        }
        if (random.nextInt(15) == 0) {
            json.append(", \"")
                    .append("x".repeat(random.nextInt(600)))
                    .append("\": ")
                    .append(value());
        }
        return json.append('}').toString();
    }

    /** Mostly a right value where one belongs, and nothing where none does. */
    private void append(StringBuilder json, Parameter parameter, Operation operation) {
        if (random.nextInt(12) == 0) {
            json.append(", \"").append(parameter.text()).append("\": ").append(value());
        } else if (belongs(parameter, operation)) {
            String right = parameter == Parameter.FIELDS ? fields(operation) : right(parameter);
            json.append(", \"").append(parameter.text()).append("\": ").append(right);
        }
    }

    private static boolean belongs(Parameter parameter, Operation operation) {
        return switch (parameter) {
            case FIELDS, GEMEENTE_VAN_INSCHRIJVING -> true;
            case BURGERSERVICENUMMER -> operation.raadpleegt();
            case GESLACHTSNAAM ->
                    operation.text().contains("Naam") || operation.text().contains("Geslachtsnaam");
            case VOORNAMEN -> operation.text().contains("MetNaam");
            case GEBOORTEDATUM -> operation.text().contains("Geboortedatum");
            case POSTCODE -> operation.text().contains("Postcode");
            case HUISNUMMER -> operation.text().contains("uisnummer");
            case STRAAT -> operation.text().contains("Straat");
            case NUMMERAANDUIDING_IDENTIFICATIE -> operation.text().contains("Nummeraanduiding");
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE -> operation.text().contains("Adresseerbaar");
            case TYPE, GESLACHT, VOORVOEGSEL, HUISLETTER, HUISNUMMERTOEVOEGING -> false;
            case INCLUSIEF_OVERLEDEN_PERSONEN -> !operation.raadpleegt();
        };
    }

    private static String right(Parameter parameter) {
        return switch (parameter) {
            case FIELDS -> throw new IllegalArgumentException("fields differ per form");
            case BURGERSERVICENUMMER -> "[\"999990019\", \"999990020\"]";
            case GEMEENTE_VAN_INSCHRIJVING -> "\"0599\"";
            case GEBOORTEDATUM -> "\"1983-05-26\"";
            case POSTCODE -> "\"2628 hj\"";
            case HUISNUMMER -> "\"2\"";
            case INCLUSIEF_OVERLEDEN_PERSONEN -> "\"true\"";
            case NUMMERAANDUIDING_IDENTIFICATIE -> "\"0599200000219679\"";
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE -> "\"0599010000219679\"";
            case STRAAT -> "\"*enburch\"";
            case TYPE, GESLACHTSNAAM, VOORNAMEN -> "\"Jan*\"";
            case GESLACHT -> "\"v\"";
            case VOORVOEGSEL -> "\"van 't\"";
            case HUISLETTER -> "\"a\"";
            case HUISNUMMERTOEVOEGING -> "\"III\"";
        };
    }

    private String value() {
        return random.nextInt(30) == 0
                ? "\"" + "y".repeat(random.nextInt(300)) + "\""
                : one(VALUES);
    }

    /** One in four bodies loses its end, or a few of its bytes their value. */
    private byte[] damaged(byte[] body) {
        int how = random.nextInt(16);
        if (how < 2) {
            return Arrays.copyOf(body, random.nextInt(body.length));
        }
        if (how < 4) {
            for (int i = 0; i <= random.nextInt(4); i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
        }
        return body;
    }
}

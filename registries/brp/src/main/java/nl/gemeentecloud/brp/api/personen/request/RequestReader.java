package nl.gemeentecloud.brp.api.personen.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.gemeentecloud.brp.api.personen.Shape;
import nl.gemeentecloud.brp.api.personen.request.ValueRule.Matching;
import nl.gemeentecloud.brp.api.problem.InvalidParam;
import nl.gemeentecloud.brp.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a question for persons and judges it by the contract. Everything that is wrong
 * is reported at once; of one parameter the first fault only.
 */
public final class RequestReader {

    static final int MAX_BURGERSERVICENUMMERS = 20;
    static final int MAX_FIELDS = 130;
    private static final Matching BURGERSERVICENUMMER = Matching.pattern("^[0-9]{9}$");
    static final Matching FIELD = new Matching(Pattern.compile("^[a-zA-Z0-9\\._]{1,200}$"));

    private final Body body;
    private final List<InvalidParam> faults = new ArrayList<>(0);

    private RequestReader(Body body) {
        this.body = body;
    }

    /**
     * Reads and judges one body.
     *
     * @param bytes the body, in UTF-8
     * @param length how many of the bytes belong to it
     */
    public static ReadResult read(byte[] bytes, int length) {
        try {
            return new RequestReader(BodyParser.parse(bytes, length)).judge();
        } catch (BodyParser.UnreadableBody unreadable) {
            return new ReadResult.Rejected(Problem.unreadableBody(unreadable.detail()));
        }
    }

    private ReadResult judge() {
        Operation operation = operation();
        if (operation == null) {
            return new ReadResult.Rejected(Problem.invalidParams(faults));
        }
        List<String> burgerservicenummers =
                operation.raadpleegt() ? burgerservicenummers() : List.of();
        Map<Parameter, String> values = values(operation);
        List<String> fields = fields(operation.shape());
        unknown(operation);
        return faults.isEmpty()
                ? new ReadResult.Accepted(
                        new PersonenRequest(operation, values, burgerservicenummers, fields))
                : new ReadResult.Rejected(Problem.invalidParams(faults));
    }

    /** The operation; without one nothing else can be judged. */
    private @Nullable Operation operation() {
        Given type = body.given(Parameter.TYPE);
        if (type == null || (type instanceof Given.Text(String text) && text.isBlank())) {
            faults.add(required(Parameter.TYPE));
            return null;
        }
        Operation operation =
                type instanceof Given.Text(String text) ? Operation.named(text) : null;
        if (operation == null) {
            faults.add(
                    new InvalidParam(
                            "value", Parameter.TYPE.text(), "Waarde is geen geldig zoek type."));
        }
        return operation;
    }

    private Map<Parameter, String> values(Operation operation) {
        Map<Parameter, String> values = new EnumMap<>(Parameter.class);
        for (Map.Entry<Parameter, ValueRule> entry : operation.rules().entrySet()) {
            Parameter parameter = entry.getKey();
            Given given = body.given(parameter);
            boolean required = operation.requires(parameter);
            switch (given) {
                case null -> {
                    if (required) {
                        faults.add(required(parameter));
                    }
                }
                case Given.Text(String text) when required && text.isBlank() ->
                        faults.add(required(parameter));
                case Given.Text(String text) -> {
                    InvalidParam fault = entry.getValue().fault(parameter.text(), text);
                    if (fault == null) {
                        values.put(parameter, text);
                    } else {
                        faults.add(fault);
                    }
                }
                case Given.Items list -> faults.add(entry.getValue().wrongType(parameter.text()));
                case Given.Structure other ->
                        faults.add(entry.getValue().wrongType(parameter.text()));
            }
        }
        return values;
    }

    private List<String> burgerservicenummers() {
        Parameter parameter = Parameter.BURGERSERVICENUMMER;
        List<String> texts = list(parameter, MAX_BURGERSERVICENUMMERS);
        for (int i = 0; i < texts.size(); i++) {
            report(BURGERSERVICENUMMER.fault(item(parameter, i), texts.get(i)));
        }
        return texts;
    }

    private List<String> fields(Shape shape) {
        List<String> paths = list(Parameter.FIELDS, MAX_FIELDS);
        for (int i = 0; i < paths.size(); i++) {
            if (shape.has(paths.get(i))) {
                continue;
            }
            String name = item(Parameter.FIELDS, i);
            InvalidParam fault = FIELD.fault(name, paths.get(i));
            report(fault == null ? unwanted(shape, name, paths.get(i)) : fault);
        }
        return paths;
    }

    private static @Nullable InvalidParam unwanted(Shape shape, String name, String path) {
        return switch (shape.meaning(path)) {
            case BEKEND -> null;
            case AUTOMATISCH ->
                    new InvalidParam(
                            "fields", name, "Parameter bevat een niet toegestane veldnaam.");
            case ONBEKEND ->
                    new InvalidParam(
                            "fields", name, "Parameter bevat een niet bestaande veldnaam.");
        };
    }

    /**
     * The items of a list that must be given; an item that is no text becomes one that follows no
     * pattern. Empty when the list itself is wrong.
     */
    private List<String> list(Parameter parameter, int most) {
        String name = parameter.text();
        switch (body.given(parameter)) {
            case null -> faults.add(required(parameter));
            case Given.Items list when list.size() == 0 ->
                    faults.add(
                            new InvalidParam("minItems", name, "Array bevat minder dan 1 items."));
            case Given.Items list when list.size() > most ->
                    faults.add(
                            new InvalidParam(
                                    "maxItems", name, "Array bevat meer dan " + most + " items."));
            case Given.Items list -> {
                return list.items().stream().map(RequestReader::text).toList();
            }
            case Given.Text text -> faults.add(noArray(name));
            case Given.Structure other -> faults.add(noArray(name));
        }
        return List.of();
    }

    private static String text(Given item) {
        return item instanceof Given.Text(String text) ? text : "";
    }

    private void unknown(Operation operation) {
        for (Parameter parameter : body.given().keySet()) {
            if (!operation.knows(parameter)) {
                faults.add(unexpected(parameter.text()));
            }
        }
        for (String name : body.unknown()) {
            faults.add(unexpected(name));
        }
    }

    private void report(@Nullable InvalidParam fault) {
        if (fault != null) {
            faults.add(fault);
        }
    }

    private static String item(Parameter parameter, int index) {
        return parameter.text() + "[" + index + "]";
    }

    private static InvalidParam required(Parameter parameter) {
        return new InvalidParam("required", parameter.text(), "Parameter is verplicht.");
    }

    private static InvalidParam noArray(String name) {
        return new InvalidParam("array", name, "Parameter is geen array.");
    }

    private static InvalidParam unexpected(String name) {
        return new InvalidParam("unknownParam", name, "Parameter is niet verwacht.");
    }
}

package nl.gemeentecloud.bag.api.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was asked, after it was checked: parameters that were given a value, by name, and what is to
 * be loaded along.
 *
 * @param values checked against their rules
 * @param expand names of what is embedded, as the contract writes them
 */
public record Asked(Map<String, String> values, Set<String> expand) {

    private static final int FIRST_PAGE = 1;
    private static final int USUAL_PAGE_SIZE = 20;

    public Asked {
        values = Map.copyOf(values);
        expand = Set.copyOf(expand);
    }

    public boolean has(Parameter parameter) {
        return values.containsKey(parameter.name());
    }

    public Optional<String> text(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter.name()));
    }

    /** The value of a parameter that was surely given. */
    public String required(Parameter parameter) {
        return text(parameter).orElseThrow();
    }

    /** Whether a parameter that is false unless it is given is true. */
    public boolean flag(Parameter parameter) {
        return "true".equals(values.get(parameter.name()));
    }

    public OptionalInt number(Parameter parameter) {
        String value = values.get(parameter.name());
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    public Optional<LocalDate> day(Parameter parameter) {
        return text(parameter).map(text -> Tijdstip.day(text).orElseThrow());
    }

    public Optional<LocalDateTime> moment(Parameter parameter) {
        return text(parameter).flatMap(Tijdstip::parse);
    }

    /** From 1. */
    public int page() {
        return number(Parameter.PAGE).orElse(FIRST_PAGE);
    }

    /** 10 to 100. */
    public int pageSize() {
        return number(Parameter.PAGE_SIZE).orElse(USUAL_PAGE_SIZE);
    }
}

package nl.gemeentecloud.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened, before the ledger gives it a place. Texts that do not apply are empty; no field
 * ever holds a burgerservicenummer.
 *
 * @param houder the tenant whose copy was used, 0 to 9999; empty for acts of the installation
 *     itself, which have no lines
 * @param acting the organisation that acted
 * @param onBehalfOf the organisation it acted for; itself when for itself
 * @param team the team whose bevoegdheid was used, at most {@value #MAX_NAME} long, as are {@code
 *     actor} and {@code application}
 * @param doel the purpose, at most {@value #MAX_PURPOSE} long, as are {@code grondslag} and {@code
 *     verwerkingsactiviteit} (AVG art. 30)
 * @param register the register asked, at most {@value #MAX_CODE} long, as are {@code objectType},
 *     {@code operation} and {@code traceId}
 * @param zoekrubrieken what was searched with, in the registry's notation; at most {@value
 *     #MAX_RUBRIEKEN} names of at most {@value #MAX_RUBRIEK} ASCII characters
 * @param vraagrubrieken what was asked for, likewise
 * @param outcome a code such as {@code beantwoord} or {@code geweigerd:<reason>}, at most {@value
 *     #MAX_NAME} long
 * @param details what a delivery or management act has to say besides (counts, digest of a file):
 *     at most {@value #MAX_DETAILS} ASCII names with a text of at most {@value #MAX_DETAIL}
 * @param lines the persons, at most {@value #MAX_LINES}; kept in order of pseudonym, one line per
 *     person: one that is named twice was delivered when either line says so
 */
public record EntryDraft(
        EntryKind kind,
        OptionalInt houder,
        Party acting,
        Party onBehalfOf,
        String team,
        String actor,
        String application,
        String doel,
        String grondslag,
        String verwerkingsactiviteit,
        String register,
        String objectType,
        String operation,
        String traceId,
        List<String> zoekrubrieken,
        List<String> vraagrubrieken,
        String outcome,
        SortedMap<String, String> details,
        List<Line> lines) {

    public static final int MAX_LINES = 10_000;
    public static final int MAX_RUBRIEKEN = 1_000;
    public static final int MAX_DETAILS = 50;
    static final int MAX_NAME = 200;
    static final int MAX_PURPOSE = 500;
    static final int MAX_CODE = 100;
    static final int MAX_RUBRIEK = 40;
    static final int MAX_DETAIL = 500;

    public EntryDraft {
        if (houder.isPresent() && (houder.getAsInt() < 0 || houder.getAsInt() > 9999)) {
            throw new IllegalArgumentException(
                    "houder of a ledger entry must be 0 to 9999, is " + houder.getAsInt());
        }
        if (houder.isEmpty() && !lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "A ledger entry with persons needs a houder: pseudonyms belong to a tenant");
        }
        Fields.text("team", team, MAX_NAME);
        Fields.text("actor", actor, MAX_NAME);
        Fields.text("application", application, MAX_NAME);
        Fields.text("doel", doel, MAX_PURPOSE);
        Fields.text("grondslag", grondslag, MAX_PURPOSE);
        Fields.text("verwerkingsactiviteit", verwerkingsactiviteit, MAX_PURPOSE);
        Fields.text("register", register, MAX_CODE);
        Fields.text("objectType", objectType, MAX_CODE);
        Fields.text("operation", operation, MAX_CODE);
        Fields.text("traceId", traceId, MAX_CODE);
        zoekrubrieken = Fields.names("zoekrubrieken", zoekrubrieken, MAX_RUBRIEKEN, MAX_RUBRIEK);
        vraagrubrieken = Fields.names("vraagrubrieken", vraagrubrieken, MAX_RUBRIEKEN, MAX_RUBRIEK);
        Fields.text("outcome", outcome, MAX_NAME);
        details = checkedDetails(details);
        lines = onePerPerson(lines);
    }

    private static SortedMap<String, String> checkedDetails(SortedMap<String, String> details) {
        if (details.isEmpty()) {
            return Collections.emptySortedMap();
        }
        if (details.size() > MAX_DETAILS) {
            throw new IllegalArgumentException(
                    "details of a ledger entry are %d, at most %d"
                            .formatted(details.size(), MAX_DETAILS));
        }
        SortedMap<String, String> copy = new TreeMap<>();
        details.forEach((name, value) -> {
            Fields.name("detail", name, MAX_CODE);
            Fields.text(name, value, MAX_DETAIL);
            copy.put(name, value);
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    private static List<Line> onePerPerson(List<Line> lines) {
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "A ledger entry has %d lines, at most %d: split the act"
                            .formatted(lines.size(), MAX_LINES));
        }
        if (lines.size() < 2) {
            return List.copyOf(lines);
        }
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort((a, b) -> a.person().compareTo(b.person()));
        List<Line> merged = new ArrayList<>(sorted.size());
        for (Line line : sorted) {
            if (merged.isEmpty() || !merged.getLast().person().equals(line.person())) {
                merged.add(line);
            } else if (line.delivered()) {
                merged.set(merged.size() - 1, line);
            }
        }
        return List.copyOf(merged);
    }
}

package nl.gemeentecloud.bag.zoek;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people write short, from {@code afkortingen.csv}, where each has its source. */
final class Afkortingen {

    private static final String RESOURCE = "afkortingen.csv";

    /** So that the sea of combinations stays a pond. */
    private static final int MOST_READINGS = 8;

    private final Map<String, String> uitgangen = new LinkedHashMap<>();
    private final Map<String, String> woorden = new LinkedHashMap<>();
    private final Map<String, String> plaatsen = new LinkedHashMap<>();

    private Afkortingen() {}

    static Afkortingen load() {
        Afkortingen afkortingen = new Afkortingen();
        try (InputStream in = Afkortingen.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().skip(1).forEach(afkortingen::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return afkortingen;
    }

    private void add(String line) {
        String[] cells = line.split(";", -1);
        String whole = cells[2].replace(" ", "");
        switch (cells[0]) {
            case "uitgang" -> uitgangen.put(cells[1], whole);
            case "woord" -> woorden.put(cells[1], whole);
            case "plaats" -> plaatsen.put(cells[1].replace(" ", ""), whole);
            default -> throw new IllegalStateException("No such kind: " + line);
        }
    }

    /** The name of a place for each of its nicknames, both without spaces. */
    Map<String, String> plaatsen() {
        return plaatsen;
    }

    /**
     * Words joined to one key, in every way they can be read: as they stand, and with what is short
     * written in full. The fullest comes first.
     */
    List<String> readings(List<String> words) {
        List<String> readings = List.of("");
        for (int i = 0; i < words.size(); i++) {
            List<String> longer = new ArrayList<>();
            for (String word : readings(words.get(i), i == words.size() - 1)) {
                for (String before : readings) {
                    if (longer.size() < MOST_READINGS) {
                        longer.add(before + word);
                    }
                }
            }
            readings = longer;
        }
        return readings;
    }

    private List<String> readings(String word, boolean last) {
        List<String> readings = new ArrayList<>(2);
        String whole = woorden.get(word);
        if (whole != null && !last) {
            readings.add(whole);
        }
        for (Map.Entry<String, String> uitgang : uitgangen.entrySet()) {
            String shortened = uitgang.getKey();
            if (word.endsWith(shortened)
                    && !word.endsWith(uitgang.getValue())
                    && (last || word.length() > shortened.length())) {
                readings.add(
                        word.substring(0, word.length() - shortened.length()) + uitgang.getValue());
                break;
            }
        }
        readings.add(word);
        return readings;
    }
}

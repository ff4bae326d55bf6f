package nl.gemeentecloud.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/GLOSSARY.md and the names in the code agree. */
class GlossaryTest {

    private static final Path ROOT = Path.of(System.getProperty("gemeentecloud.root"));
    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]+(?![a-z])");

    /** Pieces by which a word shows that it is Dutch. */
    private static final Pattern DUTCH =
            Pattern.compile(
                    ".*(schap|heid|naam|nummer|plaats|datum|gemeente|persoon|lijst|regel|soort|verblijf"
                            + "|nationaliteit|gezag|ouder|kiesrecht|onderzoek|overlijden|opschorting|adres"
                            + "|bevoegd|levering|voorkomen|aanhef|voorletter|titel|geslacht|leeftijd|rubriek"
                            + "|categorie|tabel|tabellen|houder|doel|immigratie|bijhouding|aanduiding).*");

    @Test
    void everyTermIsListedOnceInAlphabeticalOrderWithAMeaning() throws IOException {
        List<String> terms = terms();

        assertThat(terms).doesNotHaveDuplicates().isNotEmpty();
        assertThat(terms).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(rows()).allSatisfy(row -> assertThat(cell(row, 2)).isNotBlank());
    }

    @Test
    void everyDutchTypeNameIsMadeOfTermsInTheGlossary() throws IOException {
        Set<String> known =
                terms().stream()
                        .flatMap(term -> Stream.of(term.toLowerCase(Locale.ROOT), squeezed(term)))
                        .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String type : typeNames()) {
            for (String word : words(type)) {
                if (DUTCH.matcher(word).matches()
                        && known.stream().noneMatch(term -> covers(term, singular(word), type))) {
                    unknown.add(word + " (in " + type + ")");
                }
            }
        }
        assertThat(unknown)
                .as("Dutch words in type names that docs/GLOSSARY.md does not explain")
                .isEmpty();
    }

    private static boolean covers(String term, String word, String type) {
        return term.equals(word)
                || term.contains(word)
                || word.contains(term)
                || type.toLowerCase(Locale.ROOT).contains(squeezed(term));
    }

    private static String singular(String word) {
        return word.endsWith("heden") ? word.substring(0, word.length() - 5) + "heid" : word;
    }

    private static String squeezed(String term) {
        return term.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static List<String> words(String type) {
        Matcher matcher = WORD.matcher(type);
        return matcher.results().map(found -> found.group().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/GLOSSARY.md")).stream()
                .filter(line ->
                        line.startsWith("| ")
                                && !line.startsWith("| term")
                                && !line.startsWith("| ---"))
                .toList();
    }

    private static List<String> terms() throws IOException {
        return rows().stream().map(row -> cell(row, 1)).toList();
    }

    private static String cell(String row, int number) {
        return row.split("\\|", -1)[number].strip();
    }

    private static List<String> typeNames() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file ->
                            file.toString().contains("src/main/java")
                                    && file.toString().endsWith(".java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .toList();
        }
    }
}

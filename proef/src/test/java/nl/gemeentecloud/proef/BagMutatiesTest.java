package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations make the stand of one day into that of a later one, voorkomen by voorkomen. */
class BagMutatiesTest {

    private static final ProefOptions WORLD =
            ProefOptions.of(new Gemeentecode("1911"), 12_000, 5)
                    .withParts(EnumSet.of(Onderdeel.BAG));

    private static final Pattern STAND =
            Pattern.compile("<sl:stand><[^>]*>(.*?)</[^>]*></sl:stand>");
    private static final Pattern MUTATION =
            Pattern.compile(
                    "<ml:(toevoeging|wijziging|verwijdering)>(?:<ml:was><mlm:[^>]*>(.*?)</mlm:[^>]*></ml:was>)?"
                            + "(?:<ml:wordt><mlm:[^>]*>(.*?)</mlm:[^>]*></ml:wordt>)?</ml:\\1>");

    @TempDir Path dir;

    /** The deliveries of mutations, in order of time. */
    static List<Path> deliveries(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("bag").resolve("mutaties"))) {
            return files.sorted(Comparator.comparing(BagMutatiesTest::vanaf)).toList();
        }
    }

    private static String vanaf(Path file) {
        String day = file.getFileName().toString().substring(12, 20);
        return day.substring(4) + day.substring(2, 4) + day.substring(0, 2);
    }

    private static Set<String> stand(Path zip) throws IOException {
        Set<String> all = new HashSet<>();
        ZipTree.each(
                zip,
                (name, xml) -> {
                    Matcher matcher = STAND.matcher(text(xml));
                    while (matcher.find()) {
                        assertThat(all.add(matcher.group(1))).as(matcher.group(1)).isTrue();
                    }
                });
        return all;
    }

    /** Names of geometries left out: they are unique within a file, and no more. */
    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceAll(" gml:id=\"[^\"]*\"", "");
    }

    private static void apply(Path zip, Set<String> stand, Set<String> kinds) throws IOException {
        ZipTree.each(
                zip,
                (name, xml) -> {
                    Matcher matcher = MUTATION.matcher(text(xml));
                    while (matcher.find()) {
                        String was = matcher.group(2);
                        String wordt = matcher.group(3);
                        kinds.add(matcher.group(1));
                        if (was != null) {
                            assertThat(stand.remove(was)).as("is not there: %s", was).isTrue();
                        }
                        if (wordt != null) {
                            assertThat(stand.add(wordt)).as("is there: %s", wordt).isTrue();
                            kinds.add(wordt.contains("tijdstipInactiefLV>") ? "correctie" : "");
                            kinds.add(wordt.contains("tijdstipNietBagLV>") ? "niet-BAG" : "");
                            kinds.add(wordt.contains("inOnderzoek>J<") ? "in onderzoek" : "");
                        }
                    }
                });
    }

    @Test
    void theMutationsOfTwoYearsLeadFromOneStandToTheOther() throws IOException {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Path first = dir.resolve("first");
        Path later = dir.resolve("later");
        Proef.write(WORLD.withVandaag(day).withDagen(730), first, Progress.silent());
        Proef.write(WORLD.withVandaag(day.plusDays(730)), later, Progress.silent());
        Set<String> stand = stand(first.resolve("bag/BAGGEM1911L-01012026.zip"));
        Set<String> kinds = new TreeSet<>();
        for (Path delivery : deliveries(first)) {
            apply(delivery, stand, kinds);
        }
        Set<String> wanted = stand(later.resolve("bag/BAGGEM1911L-01012028.zip"));
        assertThat(difference(stand, wanted)).as("only after the mutations").isEmpty();
        assertThat(difference(wanted, stand)).as("only in the later stand").isEmpty();
        assertThat(kinds)
                .contains(
                        "toevoeging",
                        "wijziging",
                        "verwijdering",
                        "correctie",
                        "niet-BAG",
                        "in onderzoek");
    }

    private static List<String> difference(Set<String> some, Set<String> without) {
        return some.stream().filter(one -> !without.contains(one)).limit(3).toList();
    }
}

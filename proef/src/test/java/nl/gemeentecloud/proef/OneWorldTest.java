package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeentecloud.core.identifier.Burgerservicenummer;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of a municipality of 100,000 tell of one world, on the first day and after a year. */
class OneWorldTest {

    private static final int INWONERS = 100_000;
    private static final ProefOptions WORLD =
            ProefOptions.of(new Gemeentecode("1911"), INWONERS, 7).withDagen(365);

    private static final String IDENTIFICATIE = "<Objecten:identificatie domein=\"NL.IMBAG.";
    private static final Pattern DIGITS = Pattern.compile("\"(\\w+)\":\"(\\d{9,16})\"");

    @TempDir static Path dir;

    private static final People FIRST = new People();
    private static final People LATER = new People();
    private static final Set<String> OBJECTEN = new HashSet<>();

    /** What the lists of a day say, in short. */
    private static final class People {
        private final Map<String, Person> byNumber = new HashMap<>();
        private final List<String> faults = new ArrayList<>();

        void read(Path file) throws IOException {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    Person person = Person.of(Lo3Line.parse(line), faults);
                    byNumber.put(person.anummer(), person);
                }
            }
        }
    }

    /**
     * The part of a list that others must agree with.
     *
     * @param adres nummeraanduiding, empty for who lives abroad
     */
    private record Person(
            String anummer,
            String bsn,
            String geboren,
            boolean opgeschort,
            String gemeente,
            String adres,
            String object,
            String postcode,
            List<String> ouders,
            List<String> partners,
            List<String> kinderen) {

        static Person of(Lo3Line list, List<String> faults) {
            Lo3Line.Category own = list.one(1);
            String geboren = own.element("0310");
            Lo3Line.Category verblijf = list.one(8);
            List<String> ouders = new ArrayList<>();
            for (int category = 2; category <= 3; category++) {
                Lo3Line.Category ouder = list.one(category);
                ouders.add(ouder.element("0110"));
                older(own, ouder.element("0310"), geboren, faults);
            }
            List<String> kinderen = new ArrayList<>();
            for (Lo3Line.Category kind : list.all(9)) {
                kinderen.add(kind.element("0110"));
                older(own, geboren, kind.element("0310"), faults);
            }
            List<String> partners = new ArrayList<>();
            for (Lo3Line.Category huwelijk : list.all(5)) {
                if (huwelijk.element("0710").isEmpty()) {
                    partners.add(huwelijk.element("0110"));
                }
            }
            dates(list, faults);
            return new Person(
                    own.element("0110"),
                    own.element("0120"),
                    geboren,
                    !list.one(7).element("6720").isEmpty(),
                    verblijf.element("0910"),
                    verblijf.element("1190"),
                    verblijf.element("1180"),
                    verblijf.element("1160"),
                    ouders,
                    partners,
                    kinderen);
        }

        private static void older(
                Lo3Line.Category own, String ouder, String kind, List<String> faults) {
            boolean known = !ouder.startsWith("0000") && !kind.startsWith("0000");
            if (known && Integer.parseInt(ouder) / 10_000 + 15 > Integer.parseInt(kind) / 10_000) {
                faults.add(own.element("0110") + ": parent of " + ouder + ", child of " + kind);
            }
        }

        /** Stays follow each other, nothing is recorded before it happened. */
        private static void dates(Lo3Line list, List<String> faults) {
            String before = "99999999";
            for (Lo3Line.Category category : list.categories()) {
                boolean stay = category.number() == 8 || category.number() == 58;
                String geldig = category.element("8510");
                if (stay && geldig.compareTo(before) >= 0) {
                    faults.add(list.one(1).element("0110") + ": stay of " + geldig);
                }
                before = stay ? geldig : before;
                if (geldig.compareTo(category.element("8610")) > 0) {
                    faults.add(list.one(1).element("0110") + ": recorded before " + geldig);
                }
            }
        }

        boolean inwoner() {
            return !opgeschort && gemeente.equals("1911");
        }
    }

    @BeforeAll
    static void make() throws IOException {
        Proef.write(WORLD, dir, Progress.silent());
        Path first = Proef.persoonslijsten(dir, new Gemeentecode("1911"));
        FIRST.read(first);
        LATER.byNumber.putAll(FIRST.byNumber);
        for (Path file : sorted(dir.resolve("brp/mutaties"))) {
            LATER.read(file);
        }
        ZipTree.each(
                dir.resolve("bag/BAGGEM1911L-01012026.zip"),
                (name, xml) -> {
                    if (name.matches("1911(VBO|LIG|STA|NUM|PND).*")) {
                        String text = new String(xml, StandardCharsets.ISO_8859_1);
                        for (int at = text.indexOf(IDENTIFICATIE);
                                at >= 0;
                                at = text.indexOf(IDENTIFICATIE, at + 1)) {
                            int digits = text.indexOf('>', at) + 1;
                            OBJECTEN.add(text.substring(digits, digits + 16));
                        }
                    }
                });
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    @Test
    void everyoneHasParentsWhoAreOlderAndChildrenWhoAreYoungerAndDatesInOrder() {
        assertThat(FIRST.faults).isEmpty();
        assertThat(LATER.faults).isEmpty();
    }

    @Test
    void everyBurgerservicenummerIsOfOnePersonAndFailsTheElfproef() {
        for (People people : List.of(FIRST, LATER)) {
            Set<String> numbers = new HashSet<>();
            List<String> wrong = new ArrayList<>();
            for (Person person : people.byNumber.values()) {
                if (!numbers.add(person.bsn())
                        || new Burgerservicenummer(person.bsn()).passesElfproef()) {
                    wrong.add(person.bsn());
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void everyoneLivesAtOneAddressThatExists() {
        assertThat(FIRST.byNumber.values().stream().filter(Person::inwoner)).hasSize(INWONERS);
        for (People people : List.of(FIRST, LATER)) {
            List<Person> homeless =
                    people.byNumber.values().stream()
                            .filter(Person::inwoner)
                            .filter(p -> !p.adres().isEmpty())
                            .filter(p ->
                                    !OBJECTEN.contains(p.adres()) || !OBJECTEN.contains(p.object()))
                            .toList();
            assertThat(homeless).isEmpty();
        }
    }

    @Test
    void marriagesAreMutual() {
        for (People people : List.of(FIRST, LATER)) {
            List<Person> alone = new ArrayList<>();
            for (Person person : people.byNumber.values()) {
                for (String number : person.partners()) {
                    Person partner = people.byNumber.get(number);
                    boolean both =
                            partner == null
                                    || person.opgeschort()
                                    || partner.opgeschort()
                                    || partner.partners().contains(person.anummer());
                    if (!both) {
                        alone.add(person);
                    }
                }
            }
            assertThat(alone).isEmpty();
        }
    }

    @Test
    void parentsKnowTheirChildrenAndChildrenTheirParents() {
        for (People people : List.of(FIRST, LATER)) {
            List<String> unknown = new ArrayList<>();
            for (Person person : people.byNumber.values()) {
                for (String number : person.ouders()) {
                    Person ouder = people.byNumber.get(number);
                    boolean known =
                            ouder == null
                                    || ouder.opgeschort()
                                    || person.opgeschort()
                                    || ouder.kinderen().contains(person.anummer());
                    if (!known) {
                        unknown.add(person.anummer() + " of " + number);
                    }
                }
            }
            assertThat(unknown).isEmpty();
        }
    }

    @Test
    void aYearBringsWhatAYearBrings() {
        long before = FIRST.byNumber.values().stream().filter(Person::inwoner).count();
        long after = LATER.byNumber.values().stream().filter(Person::inwoner).count();
        long born =
                LATER.byNumber.values().stream()
                        .filter(p -> p.geboren().compareTo("20260101") > 0)
                        .count();
        assertThat(after).isBetween(before * 98 / 100, before * 102 / 100);
        assertThat(born).isBetween(700L, 1000L);
        assertThat(LATER.byNumber).hasSizeGreaterThan(FIRST.byNumber.size() + 2000);
    }

    @Test
    void whatIsOwnedExistsAndSoDoItsOwners() throws IOException {
        Set<String> numbers = new HashSet<>();
        FIRST.byNumber.values().forEach(person -> numbers.add(person.bsn()));
        Set<String> kvk = new HashSet<>();
        Set<String> zaken = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        each(
                "hr/inschrijvingen-1911.ndjson",
                (name, value) -> {
                    if (name.equals("kvkNummer") && !kvk.add(value)) {
                        wrong.add("twice " + value);
                    }
                    check(name, value, numbers, wrong);
                });
        each(
                "brk/zakelijkrechten-1911.ndjson",
                (name, value) -> {
                    if (name.equals("kadastraalOnroerendeZaak")) {
                        zaken.add(value);
                    }
                    check(name, value, numbers, wrong);
                    if (name.equals("kvkNummer") && !kvk.contains(value)) {
                        wrong.add("owner " + value);
                    }
                });
        Set<String> woz = new HashSet<>();
        each(
                "woz/woz-objecten-1911.ndjson",
                (name, value) -> {
                    if (name.equals("wozObjectNummer") && !woz.add(value)) {
                        wrong.add("twice " + value);
                    }
                    check(name, value, numbers, wrong);
                });
        assertThat(wrong).isEmpty();
        assertThat(woz).hasSizeGreaterThan(50_000);
        try (Stream<String> lines = Files.lines(dir.resolve("hr/inschrijvingen-1911.ndjson"))) {
            assertThat(lines).allMatch(OneWorldTest::isRunBySomebodyAndNobodyTwice);
        }
        try (Stream<String> lines = Files.lines(dir.resolve("woz/woz-objecten-1911.ndjson"))) {
            assertThat(lines.map(OneWorldTest::zaak).filter(zaak -> !zaken.contains(zaak)))
                    .isEmpty();
        }
    }

    @Test
    void afterAYearOfMutationsWhatIsOwnedUsedAndRunStillFitsWhoLivesWhere() throws IOException {
        Map<String, Person> people = new HashMap<>();
        LATER.byNumber.values().forEach(person -> people.put(person.bsn(), person));
        Map<String, Double> shares = new HashMap<>();
        Map<String, Set<String>> owners = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String recht : later("brk", "zakelijkrechten")) {
            String zaak = Stand.value(recht, "kadastraalOnroerendeZaak");
            shares.merge(zaak, share(recht), Double::sum);
            owners.computeIfAbsent(zaak, first -> new HashSet<>())
                    .add(who(Stand.object(recht, "gerechtigde")));
            check(recht, !people.keySet().containsAll(persons(recht)), wrong);
        }
        shares.forEach((zaak, sum) -> check(zaak, Math.abs(sum - 1) > 1e-9, wrong));
        for (String object : later("woz", "woz-objecten")) {
            String gebruiker =
                    Stand.value(Stand.object(object, "gebruiker"), "burgerservicenummer");
            boolean elsewhere =
                    !gebruiker.isEmpty()
                            && !livesAt(
                                    people.get(gebruiker), Stand.value(object, "nummeraanduiding"));
            String eigenaar = who(Stand.object(object, "eigenaar"));
            boolean other = !owners.getOrDefault(zaak(object), Set.of()).contains(eigenaar);
            boolean old = !object.contains("\"waardepeildatum\":\"2026-01-01\"");
            check(object, elsewhere || other || old, wrong);
        }
        for (String zaak : later("hr", "inschrijvingen")) {
            String eigenaar = Stand.value(Stand.object(zaak, "eigenaar"), "burgerservicenummer");
            boolean elsewhere =
                    !eigenaar.isEmpty()
                            && !livesAt(
                                    people.get(eigenaar), Stand.value(zaak, "nummeraanduiding"));
            check(zaak, elsewhere || !people.keySet().containsAll(persons(zaak)), wrong);
            check(zaak, !isRunBySomebodyAndNobodyTwice(zaak), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(shares).hasSizeGreaterThan(50_000);
    }

    /** All but the municipality and its corporations, which stand by themselves. */
    private static boolean isRunBySomebodyAndNobodyTwice(String zaak) {
        List<String> run = persons(zaak);
        boolean company = !zaak.contains("\"vestigingen\":[]");
        return Set.copyOf(run).size() == run.size() && company == !run.isEmpty();
    }

    private static Set<String> later(String part, String name) throws IOException {
        return Stand.read(dir.resolve(part + "/" + name + "-1911.ndjson"))
                .after(dir.resolve(part + "/mutaties"), name)
                .lines();
    }

    private static void check(String line, boolean isWrong, List<String> wrong) {
        if (isWrong) {
            wrong.add(line);
        }
    }

    private static boolean livesAt(@Nullable Person person, String nummeraanduiding) {
        return person != null && person.inwoner() && person.adres().equals(nummeraanduiding);
    }

    private static String who(String partij) {
        String bsn = Stand.value(partij, "burgerservicenummer");
        return bsn.isEmpty() ? Stand.value(partij, "rsin") : bsn;
    }

    private static List<String> persons(String line) {
        return Pattern.compile("\"burgerservicenummer\":\"(\\d{9})\"")
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static double share(String recht) {
        Matcher aandeel = Pattern.compile("\"teller\":(\\d+),\"noemer\":(\\d+)").matcher(recht);
        assertThat(aandeel.find()).isTrue();
        return Double.parseDouble(aandeel.group(1)) / Double.parseDouble(aandeel.group(2));
    }

    private static String zaak(String line) {
        int at = line.indexOf("\"kadastraalOnroerendeZaken\":[\"") + 30;
        return line.substring(at, at + 15);
    }

    private static void check(String name, String value, Set<String> numbers, List<String> wrong) {
        boolean known =
                switch (name) {
                    case "burgerservicenummer" -> numbers.contains(value);
                    case "nummeraanduiding", "adresseerbaarObject" -> OBJECTEN.contains(value);
                    default -> true;
                };
        if (!known) {
            wrong.add(name + " " + value);
        }
    }

    private interface Member {
        void take(String name, String value);
    }

    private static void each(String file, Member member) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(dir.resolve(file))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher matcher = DIGITS.matcher(line);
                while (matcher.find()) {
                    member.take(matcher.group(1), matcher.group(2));
                }
            }
        }
    }

    @Test
    void noTwoBuildingsStandOnTheSameGroundAndNoTwoParcelsOverlap() throws IOException {
        List<double[]> panden = new ArrayList<>();
        Pattern pand =
                Pattern.compile(
                        "<Objecten:Pand>.*?<gml:posList[^>]*>([^<]*)<.*?<Objecten:status>([^<]*)<(.*?)</Objecten:Pand>");
        ZipTree.each(
                dir.resolve("bag/BAGGEM1911L-01012026.zip"),
                (name, xml) -> {
                    if (name.startsWith("1911PND")) {
                        Matcher matcher =
                                pand.matcher(new String(xml, StandardCharsets.ISO_8859_1));
                        while (panden.size() < 20_000 && matcher.find()) {
                            boolean stands =
                                    !matcher.group(2).equals("Pand gesloopt")
                                            && !matcher.group(2).startsWith("Sloop")
                                            && !matcher.group(3).contains("eindGeldigheid");
                            if (stands) {
                                panden.add(Ring.of(matcher.group(1).split(" "), 3));
                            }
                        }
                    }
                });
        assertThat(panden).hasSizeGreaterThan(15_000);
        assertThat(Ring.overlaps(panden)).isEmpty();
        List<double[]> percelen = new ArrayList<>();
        try (Stream<String> lines = Files.lines(dir.resolve("brk/percelen-1911.ndjson"))) {
            lines.limit(20_000)
                    .forEach(line -> {
                        String text = line.substring(line.indexOf("[[[") + 3, line.indexOf("]]]"));
                        percelen.add(Ring.of(text.replaceAll("[\\[\\]]", "").split(","), 2));
                    });
        }
        assertThat(Ring.overlaps(percelen)).isEmpty();
    }
}

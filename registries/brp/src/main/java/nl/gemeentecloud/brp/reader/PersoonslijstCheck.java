package nl.gemeentecloud.brp.reader;

import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.reader.ElementRules.Rule;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.identifier.Burgerservicenummer;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong in persoonslijsten that are taken in all the same. Remembers the
 * burger-servicenummers of one delivery, to notice shared ones; so one instance for one delivery.
 *
 * <p>Messages never repeat a value: they may reach a log. Empty values are not dirt; LO3 uses them.
 */
final class PersoonslijstCheck {

    /** A list with more findings has one fault that shows everywhere; one more line says so. */
    private static final int MOST_FINDINGS = 100;

    private final ElementRules rules;
    private final FirstSeen seen = new FirstSeen();

    PersoonslijstCheck(ObjectType persoonslijst) {
        this.rules = new ElementRules(persoonslijst);
    }

    /** Adds what is wrong with a persoonslijst. */
    void check(Document document, long number, String identification, List<Finding> findings) {
        Report report = new Report(number, identification, findings);
        boolean person = false;
        for (Group group : document.groups()) {
            if (group.name().equals("01") && !person) {
                person = true;
                bsn(group, report);
            }
            @Nullable Rule[] known = rules.ofCategory(group.name());
            if (known.length == 0) {
                report.add(
                        group.name(),
                        "onbekende-categorie",
                        "Deze categorie kent het Logisch Ontwerp niet. Zij wordt bewaard en niet"
                                + " getoond.");
                continue;
            }
            for (Map.Entry<String, String> entry : group.values().entrySet()) {
                Rule rule = rules.rule(known, entry.getKey());
                if (rule == null) {
                    report.add(
                            Place.of(group.name(), entry.getKey()),
                            "onbekend-element",
                            "Dit element kent het Logisch Ontwerp niet in deze categorie. Het wordt"
                                    + " bewaard en niet getoond.");
                } else if (!entry.getValue().isEmpty()) {
                    value(group.name(), entry.getKey(), entry.getValue(), rule, report);
                }
            }
        }
        if (!person) {
            report.add(
                    "01",
                    "persoon-ontbreekt",
                    "Categorie 01 (persoon) ontbreekt: deze persoonslijst is niet te vinden. Laat de"
                            + " bronhouder haar aanvullen.");
        }
        report.close();
    }

    private void bsn(Group persoon, Report report) {
        String bsn = persoon.value("0120");
        if (bsn == null || bsn.isEmpty()) {
            report.add(
                    "01.01.20",
                    "bsn-ontbreekt",
                    "Er is geen burgerservicenummer: deze persoonslijst is daarop niet te vinden."
                            + " Laat de bronhouder het aanvullen.");
            return;
        }
        if (!Burgerservicenummer.isNineDigits(bsn)) {
            return;
        }
        int number = Integer.parseInt(bsn);
        int before = number == 0 ? 0 : seen.before(number, report.record());
        if (before > 0) {
            report.add(
                    "01.01.20",
                    "bsn-gedeeld",
                    ("Hetzelfde burgerservicenummer staat ook bij persoonslijst %d van deze"
                                    + " levering. Laat de bronhouder nagaan van wie het is.")
                            .formatted(before));
        }
    }

    private static void value(
            String category, String element, String value, Rule rule, Report report) {
        int length = value.length();
        if (value.charAt(0) == ' ' || value.charAt(length - 1) == ' ') {
            report.add(
                    Place.of(category, element),
                    "spatie",
                    "De waarde begint of eindigt met een spatie. Zij is bewaard zoals geleverd; laat"
                            + " de bronhouder haar corrigeren.");
        }
        if (length < rule.least() || length > rule.most()) {
            length = value.codePointCount(0, length);
            if (length < rule.least() || length > rule.most()) {
                report.add(Place.of(category, element), "lengte", lengthMessage(rule, length));
                return;
            }
        }
        switch (rule.type()) {
            case TEKST, CODE, TIJDSTIP, GETAL, IDENTIFICATIE, INDICATIE, GEOMETRIE -> {}
            case CIJFERS -> {
                if (!Digits.all(value)) {
                    report.add(
                            Place.of(category, element),
                            "cijfers",
                            "Hier horen alleen cijfers te staan. De waarde is bewaard zoals"
                                    + " geleverd; laat de bronhouder haar corrigeren.");
                } else if (rule.bsn() && !new Burgerservicenummer(value).passesElfproef()) {
                    report.add(
                            Place.of(category, element),
                            "elfproef",
                            "Het burgerservicenummer voldoet niet aan de elfproef. Laat de"
                                    + " bronhouder het controleren.");
                } else if (rule.anummer() && !Digits.isAnummer(value)) {
                    report.add(
                            Place.of(category, element),
                            "a-nummer",
                            "Het A-nummer voldoet niet aan zijn controlegetallen. Laat de"
                                    + " bronhouder het controleren.");
                }
            }
            case DATUM, ONVOLLEDIGE_DATUM -> {
                if (!Digits.isDate(value)) {
                    report.add(
                            Place.of(category, element),
                            "datum",
                            "Dit is geen bestaande datum (jjjjmmdd, met nullen voor wat onbekend"
                                    + " is). Laat de bronhouder haar corrigeren.");
                }
            }
        }
    }

    private static String lengthMessage(Rule rule, int length) {
        String allowed =
                rule.least() == rule.most()
                        ? "%d".formatted(rule.most())
                        : "%d tot en met %d".formatted(rule.least(), rule.most());
        return ("De waarde is %d tekens lang; het Logisch Ontwerp staat er %s toe. Zij is bewaard"
                        + " zoals geleverd; laat de bronhouder haar corrigeren.")
                .formatted(length, allowed);
    }

    /** Findings of one persoonslijst, up to a bound. */
    private static final class Report {
        private final long number;
        private final String identification;
        private final List<Finding> findings;
        private int left;

        Report(long number, String identification, List<Finding> findings) {
            this.number = number;
            this.identification = identification;
            this.findings = findings;
        }

        int record() {
            return (int) Math.min(number, Integer.MAX_VALUE);
        }

        void add(String place, String rule, String message) {
            if (findings.size() < MOST_FINDINGS) {
                put(place, rule, message);
            } else {
                left++;
            }
        }

        void close() {
            if (left > 0) {
                put(
                        "",
                        "meer",
                        "Er zijn nog %d bevindingen bij deze persoonslijst.".formatted(left));
            }
        }

        private void put(String place, String rule, String message) {
            findings.add(
                    new Finding(Severity.GEMELD, number, identification, place, rule, message));
        }
    }
}

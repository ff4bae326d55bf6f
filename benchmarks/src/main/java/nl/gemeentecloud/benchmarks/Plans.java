package nl.gemeentecloud.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.brp.api.personen.request.ReadResult;
import nl.gemeentecloud.brp.api.personen.request.RequestReader;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.register.RegisterTables;
import nl.gemeentecloud.store.zone.Zone;

/**
 * How PostgreSQL finds what the personen API searches for, in a register of any size that is filled
 * with search keys and hardly any contents.
 */
final class Plans {

    private static final Gemeentecode HOUDER = new Gemeentecode("0363");
    private static final String FIELDS = "\"fields\":[\"burgerservicenummer\"]";

    private final Zone zone;
    private final BrpDefinition definition = BrpDefinition.load();
    private final PersonenQuestions questions;
    private final RegisterReader reader;

    Plans(Zone zone) {
        this.zone = zone;
        this.questions =
                new PersonenQuestions(
                        definition.persoonslijst(),
                        () -> Tabel35.of(definition.persoonslijst(), List.of()),
                        Registerdatum.following(Clock.systemUTC()));
        this.reader = new RegisterReader(zone);
    }

    /** Makes the tables and fills them: most persons with one houder, some with another. */
    void fill(int persons) throws SQLException {
        new RegisterTables(zone).prepare(definition.register());
        insert(HOUDER.number(), 0, persons - persons / 20);
        insert(518, persons - persons / 20, persons / 20);
        try (Connection owner = zone.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("analyze brp.persoonslijst");
        }
    }

    /**
     * Keys as a large city has them: 4,000 surnames, 3,000 streets, a birthday shared by dozens.
     */
    private void insert(int houder, int from, int count) throws SQLException {
        String sql =
                """
                select set_config('app.houder', ?, true);
                insert into brp.persoonslijst (object_id, recorded_from, recorded_to, delivery_id, houder, volgnummer,
                    digest, pseudonym, bronsleutel, burgerservicenummer, anummer, geslachtsnaam, voornamen, geboortedatum,
                    geslacht, gemeente_van_inschrijving, postcode, huisnummer, straatnaam, straatnaam_omgekeerd,
                    naam_openbare_ruimte, naam_openbare_ruimte_omgekeerd, adresseerbaar_object, nummeraanduiding,
                    opschorting_reden, document)
                select n, now(), 'infinity', 1, ?, 1, '\\x00', decode(lpad(to_hex(n), 32, '0'), 'hex'), 'a:' || n,
                    (100000000 + n)::text, (1000000000 + n)::text, 'naam' || to_char(n % 4000, 'FM0000'),
                    'voornaam' || n % 1500, to_char(date '1930-01-01' + (n::bigint * 7919 % 35000)::int, 'YYYYMMDD'),
                    case when n % 2 = 0 then 'M' else 'V' end, lpad((? - n % 20 / 19)::text, 4, '0'),
                    1000 + n % 3000 || 'A' || chr(65 + n % 26), (n / 3000 % 200)::text,
                    'straat' || to_char(n % 3000, 'FM0000'), reverse('straat' || to_char(n % 3000, 'FM0000')),
                    'laan' || to_char(n % 3000, 'FM0000'), reverse('laan' || to_char(n % 3000, 'FM0000')),
                    to_char(363010000000000 + n / 2, 'FM0000000000000000'),
                    to_char(363200000000000 + n / 2, 'FM0000000000000000'),
                    case when n % 12 = 0 then 'O' when n % 97 = 0 then 'F' end, '[["01",{}]]'
                from generate_series(?, ?) n
                """;
        try (Connection connection = zone.loading().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Integer.toString(houder));
            statement.setInt(2, houder);
            statement.setInt(3, houder);
            statement.setInt(4, from);
            statement.setInt(5, from + count - 1);
            statement.execute();
        }
    }

    /**
     * The plan of every search.
     *
     * @param generic whether PostgreSQL plans for any value, or for these
     */
    Map<String, String> of(boolean generic) {
        Map<String, String> plans = new LinkedHashMap<>();
        for (String body : bodies()) {
            plans.put(body, reader.plan(query(body), HOUDER, generic));
        }
        return plans;
    }

    /** Whether a plan finds its rows by the houder and something that was searched for. */
    static boolean goesByIndex(String plan) {
        return !plan.contains("Seq Scan")
                && plan.lines()
                        .filter(line -> line.contains("Index Cond:"))
                        .allMatch(line -> line.contains("houder") && line.contains(") AND ("))
                && plan.contains("Index Cond:");
    }

    private Query query(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        PersonenRequest request =
                switch (RequestReader.read(bytes, bytes.length)) {
                    case ReadResult.Accepted accepted -> accepted.request();
                    case ReadResult.Rejected rejected ->
                            throw new IllegalStateException(body + ": " + rejected.problem());
                };
        Organisation own = new Organisation(HOUDER.digits(), Optional.empty(), Optional.of(HOUDER));
        Session session =
                new Session(
                        HOUDER,
                        own,
                        own,
                        "team",
                        "client",
                        "client",
                        new Purpose("doel", "grondslag", "activiteit"),
                        "0".repeat(31) + "1");
        return questions.of(session, request).question().query();
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        add(bodies, "RaadpleegMetBurgerservicenummer", "\"burgerservicenummer\":[\"100000007\"]");
        add(
                bodies,
                "RaadpleegMetBurgerservicenummer",
                "\"burgerservicenummer\":[\"100000007\",\"100000008\",\"100000009\"]");
        String birth = ",\"geboortedatum\":\"1981-02-03\"";
        for (String name : List.of("naam0123", "naam01*", "naa*")) {
            for (String more :
                    List.of("", ",\"voornamen\":\"voornaam7\"", ",\"voornamen\":\"voor*\"")) {
                String text = "\"geslachtsnaam\":\"" + name + "\"";
                add(bodies, "ZoekMetGeslachtsnaamEnGeboortedatum", text + birth + more);
                add(
                        bodies,
                        "ZoekMetGeslachtsnaamEnGeboortedatum",
                        text + birth + more + ",\"inclusiefOverledenPersonen\":true");
                if (!more.isEmpty()) {
                    add(
                            bodies,
                            "ZoekMetNaamEnGemeenteVanInschrijving",
                            text + more + ",\"gemeenteVanInschrijving\":\"0363\"");
                }
            }
        }
        String address = "\"postcode\":\"1007AH\",\"huisnummer\":12";
        add(bodies, "ZoekMetPostcodeEnHuisnummer", address);
        add(bodies, "ZoekMetPostcodeEnHuisnummer", address + birth);
        add(bodies, "ZoekMetPostcodeEnHuisnummer", address + ",\"geslachtsnaam\":\"naam01*\"");
        for (String street :
                List.of("straat0123", "straat01*", "*raat0123", "laan0123", "*aan0123")) {
            add(
                    bodies,
                    "ZoekMetStraatHuisnummerEnGemeenteVanInschrijving",
                    "\"straat\":\"%s\",\"huisnummer\":12,\"gemeenteVanInschrijving\":\"0363\""
                            .formatted(street));
        }
        add(
                bodies,
                "ZoekMetNummeraanduidingIdentificatie",
                "\"nummeraanduidingIdentificatie\":\"0363200000000012\"");
        add(
                bodies,
                "ZoekMetAdresseerbaarObjectIdentificatie",
                "\"adresseerbaarObjectIdentificatie\":\"0363010000000012\"");
        return bodies;
    }

    private static void add(List<String> bodies, String type, String parameters) {
        bodies.add("{\"type\":\"%s\",%s,%s}".formatted(type, parameters, FIELDS));
    }
}

package nl.gemeentecloud.brp.api.personen;

import static nl.gemeentecloud.brp.api.personen.Field.automatisch;
import static nl.gemeentecloud.brp.api.personen.Field.geheel;
import static nl.gemeentecloud.brp.api.personen.Field.groep;
import static nl.gemeentecloud.brp.api.personen.Field.waarde;
import static nl.gemeentecloud.brp.api.personen.Property.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which a person is shown (contract BRP personen 2.7.0, schemas Persoon,
 * PersoonBeperkt and GezagPersoonBeperkt), each with the paths that {@code fields} may name.
 */
public enum Shape {
    PERSOON(groep(PERSONEN, persoon())),
    PERSOON_BEPERKT(groep(PERSONEN, persoonBeperkt())),
    GEZAG_PERSOON_BEPERKT(groep(PERSONEN, gezagPersoonBeperkt()));

    private static final int MAX_DEPTH = 20;

    // records of records and copied lists all the way down
    @SuppressWarnings("ImmutableEnumChecker")
    private final Field root;

    /** All paths that can be asked for and lead to something. */
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of texts
    private final Set<String> paths;

    Shape(Field root) {
        this.root = root;
        Set<String> all = new HashSet<>();
        collect(root, "", all);
        this.paths = Set.copyOf(all);
    }

    private static void collect(Field group, String prefix, Set<String> paths) {
        for (Field part : group.parts()) {
            if (part.kind() != Field.Kind.AUTOMATISCH) {
                String path = prefix + part.property().text();
                paths.add(path);
                collect(part, path + ".", paths);
            }
        }
    }

    Field root() {
        return root;
    }

    /** Whether a path is one that this form has and that can be asked for; case counts. */
    public boolean has(String path) {
        return paths.contains(path);
    }

    /** What a path means in this form; case counts. */
    public Meaning meaning(String path) {
        Field field = root;
        for (String step : path.split("\\.", MAX_DEPTH)) {
            if (field.kind() == Field.Kind.GEHEEL && field.parts().isEmpty()) {
                return Meaning.BEKEND;
            }
            Property property = Property.named(step);
            Field next = property == null ? null : field.part(property);
            if (next == null) {
                return Meaning.ONBEKEND;
            }
            if (next.kind() == Field.Kind.AUTOMATISCH) {
                return Meaning.AUTOMATISCH;
            }
            field = next;
        }
        return Meaning.BEKEND;
    }

    /** What it means to ask for a path. */
    public enum Meaning {
        /** It can be asked for. */
        BEKEND,
        /** It is delivered by itself when it applies, and may not be asked for. */
        AUTOMATISCH,
        /** There is no such property. */
        ONBEKEND
    }

    private static Field[] persoonBeperkt() {
        return new Field[] {
            waarde(BURGERSERVICENUMMER),
            groep(GEBOORTE, geheel(DATUM), automatisch(IN_ONDERZOEK)),
            automatisch(GEHEIMHOUDING_PERSOONSGEGEVENS),
            geheel(GESLACHT),
            automatisch(IN_ONDERZOEK),
            waarde(LEEFTIJD),
            naam(waarde(VOLLEDIGE_NAAM)),
            automatisch(OPSCHORTING_BIJHOUDING),
            groep(ADRESSERING, adresregels(true)),
            groep(ADRESSERING_BINNENLAND, adresregels(false)),
            automatisch(RNI),
            automatisch(VERIFICATIE)
        };
    }

    private static Field[] gezagPersoonBeperkt() {
        return with(persoonBeperkt(), gezag());
    }

    private static Field[] persoon() {
        return new Field[] {
            waarde(A_NUMMER),
            waarde(BURGERSERVICENUMMER),
            geheel(DATUM_EERSTE_INSCHRIJVING_GBA),
            automatisch(GEHEIMHOUDING_PERSOONSGEGEVENS),
            geheel(GESLACHT),
            automatisch(IN_ONDERZOEK),
            groep(UITSLUITING_KIESRECHT, waarde(UITGESLOTEN_VAN_KIESRECHT), geheel(EINDDATUM)),
            groep(EUROPEES_KIESRECHT, geheel(AANDUIDING), geheel(EINDDATUM_UITSLUITING)),
            waarde(LEEFTIJD),
            naam(waarde(VOLLEDIGE_NAAM), geheel(AANDUIDING_NAAMGEBRUIK)),
            groep(
                    NATIONALITEITEN,
                    waarde(TYPE),
                    geheel(REDEN_OPNAME),
                    geheel(DATUM_INGANG_GELDIGHEID),
                    geheel(NATIONALITEIT),
                    automatisch(IN_ONDERZOEK)),
            gebeurtenis(GEBOORTE),
            automatisch(OPSCHORTING_BIJHOUDING),
            gebeurtenis(OVERLIJDEN),
            groep(VERBLIJFPLAATS, verblijfplaats(true)),
            groep(VERBLIJFPLAATS_BINNENLAND, verblijfplaats(false)),
            groep(
                    IMMIGRATIE,
                    geheel(DATUM_VESTIGING_IN_NEDERLAND),
                    waarde(INDICATIE_VESTIGING_VANUIT_BUITENLAND),
                    geheel(LAND_VANWAAR_INGESCHREVEN),
                    waarde(VANUIT_VERBLIJFPLAATS_ONBEKEND),
                    automatisch(IN_ONDERZOEK)),
            geheel(GEMEENTE_VAN_INSCHRIJVING),
            geheel(DATUM_INSCHRIJVING_IN_GEMEENTE),
            groep(ADRESSERING, adressering(true)),
            groep(ADRESSERING_BINNENLAND, adressering(false)),
            waarde(INDICATIE_CURATELE_REGISTER),
            geheel(INDICATIE_GEZAG_MINDERJARIGE),
            gezag(),
            groep(
                    VERBLIJFSTITEL,
                    geheel(AANDUIDING),
                    geheel(DATUM_EINDE),
                    geheel(DATUM_INGANG),
                    automatisch(IN_ONDERZOEK)),
            groep(
                    KINDEREN,
                    waarde(BURGERSERVICENUMMER),
                    naam(),
                    gebeurtenis(GEBOORTE),
                    automatisch(IN_ONDERZOEK)),
            groep(
                    OUDERS,
                    waarde(BURGERSERVICENUMMER),
                    geheel(GESLACHT),
                    waarde(OUDER_AANDUIDING),
                    geheel(DATUM_INGANG_FAMILIERECHTELIJKE_BETREKKING),
                    naam(),
                    gebeurtenis(GEBOORTE),
                    automatisch(IN_ONDERZOEK)),
            groep(
                    PARTNERS,
                    waarde(BURGERSERVICENUMMER),
                    geheel(GESLACHT),
                    geheel(SOORT_VERBINTENIS),
                    naam(),
                    gebeurtenis(GEBOORTE),
                    gebeurtenis(AANGAAN_HUWELIJK_PARTNERSCHAP),
                    groep(
                            ONTBINDING_HUWELIJK_PARTNERSCHAP,
                            geheel(DATUM),
                            automatisch(IN_ONDERZOEK)),
                    automatisch(IN_ONDERZOEK)),
            automatisch(RNI),
            automatisch(VERIFICATIE)
        };
    }

    private static Field naam(Field... more) {
        return groep(
                NAAM,
                with(
                        new Field[] {
                            waarde(VOORNAMEN),
                            geheel(ADELLIJKE_TITEL_PREDICAAT),
                            waarde(VOORVOEGSEL),
                            waarde(GESLACHTSNAAM),
                            waarde(VOORLETTERS),
                            automatisch(IN_ONDERZOEK)
                        },
                        more));
    }

    /** What has a date, a country and a place. */
    private static Field gebeurtenis(Property property) {
        return groep(
                property, geheel(DATUM), geheel(LAND), geheel(PLAATS), automatisch(IN_ONDERZOEK));
    }

    private static Field[] adresregels(boolean buitenland) {
        Field[] binnenland = {
            waarde(ADRESREGEL1),
            waarde(ADRESREGEL2),
            automatisch(INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES),
            automatisch(IN_ONDERZOEK)
        };
        return buitenland ? with(binnenland, waarde(ADRESREGEL3), geheel(LAND)) : binnenland;
    }

    private static Field[] adressering(boolean buitenland) {
        return with(
                adresregels(buitenland),
                waarde(AANHEF),
                groep(AANSCHRIJFWIJZE, waarde(AANSPREEKVORM), waarde(NAAM)),
                waarde(GEBRUIK_IN_LOPENDE_TEKST));
    }

    private static Field[] verblijfplaats(boolean buitenland) {
        Field[] adres = {
            waarde(OFFICIELE_STRAATNAAM),
            waarde(KORTE_STRAATNAAM),
            waarde(HUISNUMMER),
            waarde(HUISLETTER),
            waarde(HUISNUMMERTOEVOEGING),
            geheel(AANDUIDING_BIJ_HUISNUMMER),
            waarde(POSTCODE),
            waarde(WOONPLAATS),
            waarde(LOCATIEBESCHRIJVING),
            automatisch(IN_ONDERZOEK)
        };
        Field[] verblijfadres =
                buitenland
                        ? with(adres, waarde(REGEL1), waarde(REGEL2), waarde(REGEL3), geheel(LAND))
                        : adres;
        return new Field[] {
            waarde(TYPE),
            geheel(DATUM_INGANG_GELDIGHEID),
            geheel(DATUM_VAN),
            groep(VERBLIJFADRES, verblijfadres),
            geheel(FUNCTIE_ADRES),
            waarde(ADRESSEERBAAR_OBJECT_IDENTIFICATIE),
            waarde(NUMMERAANDUIDING_IDENTIFICATIE),
            automatisch(INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES),
            automatisch(IN_ONDERZOEK)
        };
    }

    private static Field gezag() {
        return geheel(
                GEZAG,
                waarde(TYPE),
                geheel(MINDERJARIGE, waarde(BURGERSERVICENUMMER)),
                geheel(OUDERS, waarde(BURGERSERVICENUMMER)),
                geheel(OUDER, waarde(BURGERSERVICENUMMER)),
                geheel(DERDE, waarde(BURGERSERVICENUMMER)),
                geheel(DERDEN, waarde(BURGERSERVICENUMMER)));
    }

    private static Field[] with(Field[] some, Field... more) {
        List<Field> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(Field[]::new);
    }
}

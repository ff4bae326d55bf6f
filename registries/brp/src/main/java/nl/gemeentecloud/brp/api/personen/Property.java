package nl.gemeentecloud.brp.api.personen;

import java.util.HashMap;
import java.util.Map;
import nl.gemeentecloud.core.json.JsonBytes;
import org.jspecify.annotations.Nullable;

/** A property name of the contract, encoded once. */
public enum Property {
    A_NUMMER("aNummer"),
    BURGERSERVICENUMMER("burgerservicenummer"),
    DATUM_EERSTE_INSCHRIJVING_GBA("datumEersteInschrijvingGBA"),
    GEHEIMHOUDING_PERSOONSGEGEVENS("geheimhoudingPersoonsgegevens"),
    GESLACHT("geslacht"),
    IN_ONDERZOEK("inOnderzoek"),
    UITSLUITING_KIESRECHT("uitsluitingKiesrecht"),
    EUROPEES_KIESRECHT("europeesKiesrecht"),
    LEEFTIJD("leeftijd"),
    NAAM("naam"),
    NATIONALITEITEN("nationaliteiten"),
    GEBOORTE("geboorte"),
    OPSCHORTING_BIJHOUDING("opschortingBijhouding"),
    OVERLIJDEN("overlijden"),
    VERBLIJFPLAATS("verblijfplaats"),
    VERBLIJFPLAATS_BINNENLAND("verblijfplaatsBinnenland"),
    IMMIGRATIE("immigratie"),
    GEMEENTE_VAN_INSCHRIJVING("gemeenteVanInschrijving"),
    DATUM_INSCHRIJVING_IN_GEMEENTE("datumInschrijvingInGemeente"),
    ADRESSERING("adressering"),
    ADRESSERING_BINNENLAND("adresseringBinnenland"),
    INDICATIE_CURATELE_REGISTER("indicatieCurateleRegister"),
    INDICATIE_GEZAG_MINDERJARIGE("indicatieGezagMinderjarige"),
    GEZAG("gezag"),
    VERBLIJFSTITEL("verblijfstitel"),
    KINDEREN("kinderen"),
    OUDERS("ouders"),
    PARTNERS("partners"),
    RNI("rni"),
    VERIFICATIE("verificatie"),
    CODE("code"),
    OMSCHRIJVING("omschrijving"),
    SOORT("soort"),
    TYPE("type"),
    DATUM("datum"),
    LANG_FORMAAT("langFormaat"),
    JAAR("jaar"),
    MAAND("maand"),
    ONBEKEND("onbekend"),
    VOORNAMEN("voornamen"),
    ADELLIJKE_TITEL_PREDICAAT("adellijkeTitelPredicaat"),
    VOORVOEGSEL("voorvoegsel"),
    GESLACHTSNAAM("geslachtsnaam"),
    VOORLETTERS("voorletters"),
    VOLLEDIGE_NAAM("volledigeNaam"),
    AANDUIDING_NAAMGEBRUIK("aanduidingNaamgebruik"),
    LAND("land"),
    PLAATS("plaats"),
    REDEN("reden"),
    ADRESREGEL1("adresregel1"),
    ADRESREGEL2("adresregel2"),
    ADRESREGEL3("adresregel3"),
    AANHEF("aanhef"),
    AANSCHRIJFWIJZE("aanschrijfwijze"),
    AANSPREEKVORM("aanspreekvorm"),
    GEBRUIK_IN_LOPENDE_TEKST("gebruikInLopendeTekst"),
    INDICATIE_VASTGESTELD_VERBLIJFT_NIET_OP_ADRES("indicatieVastgesteldVerblijftNietOpAdres"),
    AANDUIDING("aanduiding"),
    EINDDATUM_UITSLUITING("einddatumUitsluiting"),
    EINDDATUM("einddatum"),
    UITGESLOTEN_VAN_KIESRECHT("uitgeslotenVanKiesrecht"),
    REDEN_OPNAME("redenOpname"),
    DATUM_INGANG_GELDIGHEID("datumIngangGeldigheid"),
    NATIONALITEIT("nationaliteit"),
    DATUM_VAN("datumVan"),
    VERBLIJFADRES("verblijfadres"),
    FUNCTIE_ADRES("functieAdres"),
    ADRESSEERBAAR_OBJECT_IDENTIFICATIE("adresseerbaarObjectIdentificatie"),
    NUMMERAANDUIDING_IDENTIFICATIE("nummeraanduidingIdentificatie"),
    REGEL1("regel1"),
    REGEL2("regel2"),
    REGEL3("regel3"),
    AANDUIDING_BIJ_HUISNUMMER("aanduidingBijHuisnummer"),
    HUISLETTER("huisletter"),
    HUISNUMMER("huisnummer"),
    HUISNUMMERTOEVOEGING("huisnummertoevoeging"),
    KORTE_STRAATNAAM("korteStraatnaam"),
    OFFICIELE_STRAATNAAM("officieleStraatnaam"),
    POSTCODE("postcode"),
    WOONPLAATS("woonplaats"),
    LOCATIEBESCHRIJVING("locatiebeschrijving"),
    DATUM_VESTIGING_IN_NEDERLAND("datumVestigingInNederland"),
    INDICATIE_VESTIGING_VANUIT_BUITENLAND("indicatieVestigingVanuitBuitenland"),
    LAND_VANWAAR_INGESCHREVEN("landVanwaarIngeschreven"),
    VANUIT_VERBLIJFPLAATS_ONBEKEND("vanuitVerblijfplaatsOnbekend"),
    DATUM_EINDE("datumEinde"),
    DATUM_INGANG("datumIngang"),
    DATUM_INGANG_FAMILIERECHTELIJKE_BETREKKING("datumIngangFamilierechtelijkeBetrekking"),
    OUDER_AANDUIDING("ouderAanduiding"),
    SOORT_VERBINTENIS("soortVerbintenis"),
    AANGAAN_HUWELIJK_PARTNERSCHAP("aangaanHuwelijkPartnerschap"),
    ONTBINDING_HUWELIJK_PARTNERSCHAP("ontbindingHuwelijkPartnerschap"),
    MINDERJARIGE("minderjarige"),
    OUDER("ouder"),
    DERDE("derde"),
    DERDEN("derden"),
    TOELICHTING("toelichting"),
    DEELNEMER("deelnemer"),
    OMSCHRIJVING_VERDRAG("omschrijvingVerdrag"),
    CATEGORIE("categorie"),
    DATUM_INGANG_ONDERZOEK("datumIngangOnderzoek"),
    DATUM_INGANG_ONDERZOEK_PERSOON("datumIngangOnderzoekPersoon"),
    DATUM_INGANG_ONDERZOEK_GEMEENTE("datumIngangOnderzoekGemeente"),
    DATUM_INGANG_ONDERZOEK_GEZAG("datumIngangOnderzoekGezag"),
    DATUM_INGANG_ONDERZOEK_PARTNER("datumIngangOnderzoekPartner"),
    DATUM_INGANG_ONDERZOEK_VERBLIJFPLAATS("datumIngangOnderzoekVerblijfplaats"),
    PERSONEN("personen");

    private static final Map<String, Property> BY_NAME = byName();

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes in it
    private final byte[] encoded;

    Property(String text) {
        this.text = text;
        this.encoded = new JsonBytes(text.length() + 3).quote(text).put(':').toBytes();
    }

    /** The property by the name that the contract gives it; null when there is none. */
    static @Nullable Property named(String name) {
        return BY_NAME.get(name);
    }

    /** Writes the name with what comes between it and its value. */
    void writeTo(JsonBytes json) {
        json.put(encoded);
    }

    /** The name as the contract has it. */
    public String text() {
        return text;
    }

    private static Map<String, Property> byName() {
        Map<String, Property> result = new HashMap<>();
        for (Property property : values()) {
            result.put(property.text(), property);
        }
        return Map.copyOf(result);
    }
}

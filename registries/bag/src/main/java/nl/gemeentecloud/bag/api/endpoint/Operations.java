package nl.gemeentecloud.bag.api.endpoint;

import static nl.gemeentecloud.bag.api.request.Parameter.ADRESSEERBAAROBJECT_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.BBOX;
import static nl.gemeentecloud.bag.api.request.Parameter.BESCHIKBAAR_OP;
import static nl.gemeentecloud.bag.api.request.Parameter.BOUWJAAR_MAX;
import static nl.gemeentecloud.bag.api.request.Parameter.BOUWJAAR_MIN;
import static nl.gemeentecloud.bag.api.request.Parameter.BRONHOUDER;
import static nl.gemeentecloud.bag.api.request.Parameter.EXACTE_MATCH;
import static nl.gemeentecloud.bag.api.request.Parameter.EXPAND;
import static nl.gemeentecloud.bag.api.request.Parameter.GEBRUIKSDOELEN;
import static nl.gemeentecloud.bag.api.request.Parameter.GECONSTATEERD;
import static nl.gemeentecloud.bag.api.request.Parameter.GEHELE_LVC;
import static nl.gemeentecloud.bag.api.request.Parameter.GELDIG_OP;
import static nl.gemeentecloud.bag.api.request.Parameter.HUIDIG;
import static nl.gemeentecloud.bag.api.request.Parameter.HUISLETTER;
import static nl.gemeentecloud.bag.api.request.Parameter.HUISNUMMER;
import static nl.gemeentecloud.bag.api.request.Parameter.HUISNUMMERTOEVOEGING;
import static nl.gemeentecloud.bag.api.request.Parameter.LIGPLAATS;
import static nl.gemeentecloud.bag.api.request.Parameter.LOCATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.NAAM;
import static nl.gemeentecloud.bag.api.request.Parameter.NUMMERAANDUIDING_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.OBJECT_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.OPENBARERUIMTE_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.OPENBARERUIMTE_NAAM;
import static nl.gemeentecloud.bag.api.request.Parameter.OPPERVLAKTE_MAX;
import static nl.gemeentecloud.bag.api.request.Parameter.OPPERVLAKTE_MIN;
import static nl.gemeentecloud.bag.api.request.Parameter.PAGE;
import static nl.gemeentecloud.bag.api.request.Parameter.PAGE_SIZE;
import static nl.gemeentecloud.bag.api.request.Parameter.PAND;
import static nl.gemeentecloud.bag.api.request.Parameter.PAND_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.PAND_IDENTIFICATIES;
import static nl.gemeentecloud.bag.api.request.Parameter.POINT;
import static nl.gemeentecloud.bag.api.request.Parameter.POSTCODE;
import static nl.gemeentecloud.bag.api.request.Parameter.Q;
import static nl.gemeentecloud.bag.api.request.Parameter.STANDPLAATS;
import static nl.gemeentecloud.bag.api.request.Parameter.STATUS_PAND;
import static nl.gemeentecloud.bag.api.request.Parameter.TIMESTAMP_REGISTRATIE_LV;
import static nl.gemeentecloud.bag.api.request.Parameter.TYPE;
import static nl.gemeentecloud.bag.api.request.Parameter.VERBLIJFSOBJECT;
import static nl.gemeentecloud.bag.api.request.Parameter.VERSIE;
import static nl.gemeentecloud.bag.api.request.Parameter.WOONPLAATS;
import static nl.gemeentecloud.bag.api.request.Parameter.WOONPLAATS_IDENTIFICATIE;
import static nl.gemeentecloud.bag.api.request.Parameter.WOONPLAATS_NAAM;
import static nl.gemeentecloud.bag.api.request.Parameter.ZOEK;
import static nl.gemeentecloud.bag.api.request.Parameter.ZOEKRESULTAAT_IDENTIFICATIE;

import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.bag.api.request.Operation;
import nl.gemeentecloud.bag.api.request.Operation.Search;
import nl.gemeentecloud.bag.api.request.Parameter;

/** What each address of the contract takes. */
final class Operations {

    private static final String HOOFD = "heeftAlsHoofdAdres";
    private static final String NEVEN = "heeftAlsNevenAdres";
    private static final String DEEL = "maaktDeelUitVan";
    private static final String WOONPLAATS_NAME = "ligtInWoonplaats";

    static final Operation NONE = Operation.of();

    static final Operation ADRESSEN =
            Operation.of(
                            ZOEKRESULTAAT_IDENTIFICATIE,
                            POSTCODE,
                            HUISNUMMER,
                            HUISNUMMERTOEVOEGING,
                            HUISLETTER,
                            EXACTE_MATCH,
                            ADRESSEERBAAROBJECT_IDENTIFICATIE,
                            WOONPLAATS_NAAM,
                            OPENBARERUIMTE_NAAM,
                            PAND_IDENTIFICATIE,
                            Q,
                            EXPAND,
                            PAGE,
                            PAGE_SIZE)
                    .expanding(
                            "nummeraanduiding",
                            "openbareRuimte",
                            "woonplaats",
                            "adresseerbaarObject")
                    .searching(
                            Search.by(ZOEKRESULTAAT_IDENTIFICATIE),
                            Search.by(POSTCODE, HUISNUMMER)
                                    .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH),
                            Search.by(ADRESSEERBAAROBJECT_IDENTIFICATIE),
                            Search.by(WOONPLAATS_NAAM, OPENBARERUIMTE_NAAM, HUISNUMMER)
                                    .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH),
                            Search.by(PAND_IDENTIFICATIE),
                            Search.by(Q));

    static final Operation ADRES =
            Operation.of(NUMMERAANDUIDING_IDENTIFICATIE, EXPAND)
                    .expanding(
                            "nummeraanduiding",
                            "openbareRuimte",
                            "woonplaats",
                            "adresseerbaarObject");

    static final Operation ADRESSEN_UITGEBREID =
            Operation.of(
                            POSTCODE,
                            HUISNUMMER,
                            HUISNUMMERTOEVOEGING,
                            HUISLETTER,
                            EXACTE_MATCH,
                            ADRESSEERBAAROBJECT_IDENTIFICATIE,
                            WOONPLAATS_NAAM,
                            OPENBARERUIMTE_NAAM)
                    .searching(
                            Search.by(POSTCODE, HUISNUMMER)
                                    .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH),
                            Search.by(ADRESSEERBAAROBJECT_IDENTIFICATIE),
                            Search.by(WOONPLAATS_NAAM, OPENBARERUIMTE_NAAM, HUISNUMMER)
                                    .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH));

    static final Operation ADRES_UITGEBREID = Operation.of(NUMMERAANDUIDING_IDENTIFICATIE);

    static final Operation ZOEKEN = Operation.of(ZOEK, PAGE, PAGE_SIZE).searching(Search.by(ZOEK));

    static final Operation ADRESSEERBARE_OBJECTEN =
            Operation.of(
                            NUMMERAANDUIDING_IDENTIFICATIE,
                            PAND_IDENTIFICATIES,
                            BBOX,
                            GECONSTATEERD,
                            TYPE,
                            GEBRUIKSDOELEN,
                            OPPERVLAKTE_MIN,
                            OPPERVLAKTE_MAX,
                            HUIDIG,
                            GELDIG_OP,
                            BESCHIKBAAR_OP,
                            EXPAND,
                            PAGE,
                            PAGE_SIZE)
                    .expanding(HOOFD, NEVEN, DEEL)
                    .searching(
                            Search.by(NUMMERAANDUIDING_IDENTIFICATIE),
                            Search.by(PAND_IDENTIFICATIES),
                            Search.by(BBOX)
                                    .with(
                                            GECONSTATEERD,
                                            TYPE,
                                            GEBRUIKSDOELEN,
                                            OPPERVLAKTE_MIN,
                                            OPPERVLAKTE_MAX));

    static final Operation ADRESSEERBAAR_OBJECT =
            Operation.of(ADRESSEERBAAROBJECT_IDENTIFICATIE, GELDIG_OP, BESCHIKBAAR_OP, EXPAND)
                    .expanding(HOOFD, NEVEN, DEEL);

    static final Operation ADRESSEERBAAR_OBJECT_LVC =
            Operation.of(ADRESSEERBAAROBJECT_IDENTIFICATIE, GEHELE_LVC);

    static final Operation BRONHOUDERS =
            Operation.of(WOONPLAATS_IDENTIFICATIE, OBJECT_IDENTIFICATIE, GELDIG_OP, BESCHIKBAAR_OP)
                    .searching(
                            Search.by(WOONPLAATS_IDENTIFICATIE), Search.by(OBJECT_IDENTIFICATIE));

    static final Operation BRONHOUDER_OP = Operation.of(BRONHOUDER, GELDIG_OP, BESCHIKBAAR_OP);

    static final Operation BRONHOUDER_VOORKOMEN =
            Operation.of(BRONHOUDER, VERSIE, TIMESTAMP_REGISTRATIE_LV);

    private Operations() {}

    /** The parameter by which one object of a kind is named in an address. */
    static Parameter identification(Soort soort) {
        return switch (soort) {
            case WOONPLAATS -> WOONPLAATS;
            case OPENBARERUIMTE -> OPENBARERUIMTE_IDENTIFICATIE;
            case NUMMERAANDUIDING -> NUMMERAANDUIDING_IDENTIFICATIE;
            case VERBLIJFSOBJECT -> VERBLIJFSOBJECT;
            case LIGPLAATS -> LIGPLAATS;
            case STANDPLAATS -> STANDPLAATS;
            case PAND -> PAND;
        };
    }

    private static String[] expand(Soort soort) {
        return switch (soort) {
            case WOONPLAATS -> new String[] {"bronhouders", "geometrie"};
            case OPENBARERUIMTE -> new String[] {WOONPLAATS_NAME};
            case NUMMERAANDUIDING -> new String[] {WOONPLAATS_NAME, "ligtAanOpenbareRuimte"};
            case VERBLIJFSOBJECT -> new String[] {HOOFD, NEVEN, DEEL};
            case LIGPLAATS, STANDPLAATS -> new String[] {HOOFD, NEVEN};
            case PAND -> new String[0];
        };
    }

    /** One object at a moment. */
    static Operation one(Soort soort) {
        return Operation.of(identification(soort), GELDIG_OP, BESCHIKBAAR_OP, EXPAND)
                .expanding(expand(soort));
    }

    /** The life cycle of an object. */
    static Operation lvc(Soort soort) {
        Operation lvc = Operation.of(identification(soort), GEHELE_LVC, EXPAND);
        return soort == Soort.WOONPLAATS ? lvc.expanding(expand(soort)) : lvc;
    }

    /** One voorkomen of an object. */
    static Operation voorkomen(Soort soort) {
        Operation one =
                Operation.of(identification(soort), VERSIE, TIMESTAMP_REGISTRATIE_LV, EXPAND);
        return soort == Soort.WOONPLAATS ? one.expanding(expand(soort)) : one;
    }

    /** Objects at a place, given in the body. */
    static Operation at(Soort soort) {
        return Operation.of(GELDIG_OP, BESCHIKBAAR_OP, HUIDIG, EXPAND).expanding(expand(soort));
    }

    /** Searching for objects of a kind. */
    static Operation search(Soort soort) {
        return switch (soort) {
            case WOONPLAATS ->
                    Operation.of(NAAM, GELDIG_OP, BESCHIKBAAR_OP, EXPAND)
                            .expanding(expand(soort))
                            .searching(Search.by(NAAM));
            case OPENBARERUIMTE ->
                    Operation.of(
                                    WOONPLAATS_NAAM,
                                    OPENBARERUIMTE_NAAM,
                                    WOONPLAATS_IDENTIFICATIE,
                                    HUIDIG,
                                    GELDIG_OP,
                                    BESCHIKBAAR_OP,
                                    PAGE,
                                    PAGE_SIZE,
                                    EXPAND)
                            .expanding(expand(soort))
                            .searching(
                                    Search.by(WOONPLAATS_NAAM, OPENBARERUIMTE_NAAM),
                                    Search.by(WOONPLAATS_IDENTIFICATIE, OPENBARERUIMTE_NAAM),
                                    Search.by(WOONPLAATS_IDENTIFICATIE));
            case NUMMERAANDUIDING ->
                    Operation.of(
                                    POSTCODE,
                                    HUISNUMMER,
                                    HUISNUMMERTOEVOEGING,
                                    HUISLETTER,
                                    EXACTE_MATCH,
                                    WOONPLAATS_NAAM,
                                    OPENBARERUIMTE_NAAM,
                                    OPENBARERUIMTE_IDENTIFICATIE,
                                    HUIDIG,
                                    GELDIG_OP,
                                    BESCHIKBAAR_OP,
                                    PAGE,
                                    PAGE_SIZE,
                                    EXPAND)
                            .expanding(expand(soort))
                            .searching(
                                    Search.by(POSTCODE, HUISNUMMER)
                                            .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH),
                                    Search.by(WOONPLAATS_NAAM, OPENBARERUIMTE_NAAM, HUISNUMMER)
                                            .with(HUISLETTER, HUISNUMMERTOEVOEGING, EXACTE_MATCH),
                                    Search.by(OPENBARERUIMTE_IDENTIFICATIE));
            case VERBLIJFSOBJECT ->
                    Operation.of(
                                    PAND_IDENTIFICATIE,
                                    HUIDIG,
                                    GELDIG_OP,
                                    BESCHIKBAAR_OP,
                                    PAGE,
                                    PAGE_SIZE,
                                    EXPAND)
                            .expanding(expand(soort))
                            .searching(Search.by(PAND_IDENTIFICATIE));
            case PAND ->
                    Operation.of(
                                    ADRESSEERBAAROBJECT_IDENTIFICATIE,
                                    NUMMERAANDUIDING_IDENTIFICATIE,
                                    POINT,
                                    LOCATIE,
                                    BBOX,
                                    STATUS_PAND,
                                    GECONSTATEERD,
                                    BOUWJAAR_MIN,
                                    BOUWJAAR_MAX,
                                    HUIDIG,
                                    GELDIG_OP,
                                    BESCHIKBAAR_OP,
                                    PAGE,
                                    PAGE_SIZE,
                                    EXPAND)
                            .searching(
                                    Search.by(ADRESSEERBAAROBJECT_IDENTIFICATIE),
                                    Search.by(NUMMERAANDUIDING_IDENTIFICATIE),
                                    Search.by(POINT),
                                    Search.by(LOCATIE),
                                    Search.by(BBOX)
                                            .with(
                                                    STATUS_PAND,
                                                    GECONSTATEERD,
                                                    BOUWJAAR_MIN,
                                                    BOUWJAAR_MAX));
            case LIGPLAATS, STANDPLAATS -> NONE;
        };
    }
}

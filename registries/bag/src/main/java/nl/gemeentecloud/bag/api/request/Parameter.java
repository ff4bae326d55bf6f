package nl.gemeentecloud.bag.api.request;

import java.util.List;
import nl.gemeentecloud.bag.api.request.ValueRule.Choice;
import nl.gemeentecloud.bag.api.request.ValueRule.Choices;
import nl.gemeentecloud.bag.api.request.ValueRule.Clock;
import nl.gemeentecloud.bag.api.request.ValueRule.Day;
import nl.gemeentecloud.bag.api.request.ValueRule.Flag;
import nl.gemeentecloud.bag.api.request.ValueRule.Form;
import nl.gemeentecloud.bag.api.request.ValueRule.Free;
import nl.gemeentecloud.bag.api.request.ValueRule.ShortForm;
import nl.gemeentecloud.bag.api.request.ValueRule.Text;
import nl.gemeentecloud.bag.api.request.ValueRule.Whole;

/**
 * A parameter of the contract (BAG individuele bevragingen 2.0, and what its features add).
 *
 * @param name as it stands in the address
 * @param rule what its value may be
 */
public record Parameter(String name, ValueRule rule) {

    private static final int MOST_NAME = 80;
    private static final int MOST_PAGES = 100_000;

    /** Statuses of a pand, as the register writes them. */
    public static final List<String> PAND_STATUSES =
            List.of(
                    "Bouwvergunning verleend",
                    "Niet gerealiseerd pand",
                    "Bouw gestart",
                    "Pand in gebruik (niet ingemeten)",
                    "Pand in gebruik",
                    "Verbouwing pand",
                    "Sloopvergunning verleend",
                    "Pand gesloopt",
                    "Pand buiten gebruik",
                    "Pand ten onrechte opgevoerd");

    /** What a verblijfsobject may be used for, as the register writes it. */
    public static final List<String> GEBRUIKSDOEL_WORDS =
            List.of(
                    "woonfunctie",
                    "bijeenkomstfunctie",
                    "celfunctie",
                    "gezondheidszorgfunctie",
                    "industriefunctie",
                    "kantoorfunctie",
                    "logiesfunctie",
                    "onderwijsfunctie",
                    "sportfunctie",
                    "winkelfunctie",
                    "overige gebruiksfunctie");

    private static final Form POSTCODE_FORM = Form.of("^[1-9]{1}[0-9]{3}[ ]{0,1}[a-zA-Z]{2}$");
    private static final Form PAND_FORM = Form.of("^[0-9]{4}10[0-9]{10}$");
    private static final Form ADRESSEERBAAR_FORM = Form.of("^[0-9]{4}(01|02|03)[0-9]{10}$");
    private static final Form NUMMERAANDUIDING_FORM = Form.of("^[0-9]{4}20[0-9]{10}$");
    private static final Form OPENBARERUIMTE_FORM = Form.of("^[0-9]{4}30[0-9]{10}$");
    private static final Form WOONPLAATS_FORM =
            Form.of("^([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})$");

    public static final Parameter POSTCODE = new Parameter("postcode", POSTCODE_FORM);
    public static final Parameter HUISNUMMER = new Parameter("huisnummer", new Whole(1, 99_999));
    public static final Parameter HUISLETTER =
            new Parameter("huisletter", Form.of("^[a-zA-Z]{1}$"));
    public static final Parameter HUISNUMMERTOEVOEGING =
            new Parameter("huisnummertoevoeging", new ShortForm(4, Form.of("^[0-9a-zA-Z]{1,4}$")));
    public static final Parameter EXACTE_MATCH = new Parameter("exacteMatch", new Flag());
    public static final Parameter WOONPLAATS_NAAM =
            new Parameter("woonplaatsNaam", new Text(1, MOST_NAME));
    public static final Parameter OPENBARERUIMTE_NAAM =
            new Parameter("openbareRuimteNaam", new Text(1, MOST_NAME));
    public static final Parameter NAAM = new Parameter("naam", new Text(1, MOST_NAME));
    public static final Parameter ZOEKRESULTAAT_IDENTIFICATIE =
            new Parameter("zoekresultaatIdentificatie", new Text(1, 255));
    public static final Parameter ZOEK = new Parameter("zoek", new Text(1, 255));
    public static final Parameter Q = new Parameter("q", new Text(1, 255));

    public static final Parameter ADRESSEERBAAROBJECT_IDENTIFICATIE =
            new Parameter("adresseerbaarObjectIdentificatie", ADRESSEERBAAR_FORM);
    public static final Parameter NUMMERAANDUIDING_IDENTIFICATIE =
            new Parameter("nummeraanduidingIdentificatie", NUMMERAANDUIDING_FORM);
    public static final Parameter OPENBARERUIMTE_IDENTIFICATIE =
            new Parameter("openbareRuimteIdentificatie", OPENBARERUIMTE_FORM);
    public static final Parameter WOONPLAATS_IDENTIFICATIE =
            new Parameter("woonplaatsIdentificatie", WOONPLAATS_FORM);
    public static final Parameter PAND_IDENTIFICATIE =
            new Parameter("pandIdentificatie", PAND_FORM);
    public static final Parameter PAND_IDENTIFICATIES =
            new Parameter("pandIdentificaties", new Free());
    public static final Parameter OBJECT_IDENTIFICATIE =
            new Parameter(
                    "objectIdentificatie",
                    Form.of(
                            "^[0-9]{4}(?:01|02|03|10|20|30)[0-9]{10}$|^[0-9]{3}[1-9]$|^[0-9]{2}[1-9][0-9]$|^[0-9][1-9][0-9]{2}$|^[1-9][0-9]{3}$"));

    public static final Parameter LIGPLAATS = identificatie("^[0-9]{4}02[0-9]{10}$");
    public static final Parameter STANDPLAATS = identificatie("^[0-9]{4}03[0-9]{10}$");
    public static final Parameter VERBLIJFSOBJECT = identificatie("^[0-9]{4}01[0-9]{10}$");
    public static final Parameter PAND = new Parameter("identificatie", PAND_FORM);
    public static final Parameter WOONPLAATS = new Parameter("identificatie", WOONPLAATS_FORM);
    public static final Parameter BRONHOUDER = identificatie("^[0-9]{4}$");
    public static final Parameter VERSIE = new Parameter("versie", new Whole(0, 999_999_999));
    public static final Parameter TIMESTAMP_REGISTRATIE_LV =
            new Parameter("timestampRegistratieLv", new Clock());

    public static final Parameter GELDIG_OP = new Parameter("geldigOp", new Day());
    public static final Parameter BESCHIKBAAR_OP = new Parameter("beschikbaarOp", new Clock());
    public static final Parameter HUIDIG = new Parameter("huidig", new Flag());
    public static final Parameter GEHELE_LVC = new Parameter("geheleLvc", new Flag());
    public static final Parameter EXPAND = new Parameter("expand", new Free());
    public static final Parameter PAGE = new Parameter("page", new Whole(1, MOST_PAGES));
    public static final Parameter PAGE_SIZE = new Parameter("pageSize", new Whole(10, 100));

    public static final Parameter POINT = new Parameter("point", new Free());
    public static final Parameter LOCATIE = new Parameter("locatie", new Free());
    public static final Parameter BBOX = new Parameter("bbox", new Free());
    public static final Parameter GECONSTATEERD = new Parameter("geconstateerd", new Flag());
    public static final Parameter TYPE =
            new Parameter(
                    "type", new Choice(List.of("Verblijfsobject", "Standplaats", "Ligplaats")));
    public static final Parameter GEBRUIKSDOELEN =
            new Parameter("gebruiksdoelen", new Choices(GEBRUIKSDOEL_WORDS));
    public static final Parameter OPPERVLAKTE_MIN =
            new Parameter("oppervlakte[min]", new Whole(1, 999_999));
    public static final Parameter OPPERVLAKTE_MAX =
            new Parameter("oppervlakte[max]", new Whole(1, 999_999));
    public static final Parameter BOUWJAAR_MIN = new Parameter("bouwjaar[min]", new Whole(0, 9999));
    public static final Parameter BOUWJAAR_MAX = new Parameter("bouwjaar[max]", new Whole(0, 9999));
    public static final Parameter STATUS_PAND =
            new Parameter("statusPand", new Choices(PAND_STATUSES));

    private static Parameter identificatie(String regex) {
        return new Parameter("identificatie", Form.of(regex));
    }
}

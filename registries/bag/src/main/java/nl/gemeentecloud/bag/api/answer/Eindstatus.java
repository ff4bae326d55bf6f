package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import nl.gemeentecloud.core.query.Condition;

/**
 * Statuses with which an object ends (huidig.feature): an actual voorkomen without one of these is
 * <em>huidig</em>.
 */
public final class Eindstatus {

    private static final List<String> NAAMGEVING = List.of("Naamgeving ingetrokken");
    private static final List<String> WOONPLAATS = List.of("Woonplaats ingetrokken");
    private static final List<String> PLAATS = List.of("Plaats ingetrokken");
    private static final List<String> VERBLIJFSOBJECT =
            List.of(
                    "Niet gerealiseerd verblijfsobject",
                    "Verblijfsobject ingetrokken",
                    "Verblijfsobject ten onrechte opgevoerd");
    private static final List<String> PAND =
            List.of("Niet gerealiseerd pand", "Pand gesloopt", "Pand ten onrechte opgevoerd");

    private Eindstatus() {}

    /** The statuses with which this kind of object ends. */
    public static List<String> of(Soort soort) {
        return switch (soort) {
            case WOONPLAATS -> WOONPLAATS;
            case OPENBARERUIMTE, NUMMERAANDUIDING -> NAAMGEVING;
            case VERBLIJFSOBJECT -> VERBLIJFSOBJECT;
            case LIGPLAATS, STANDPLAATS -> PLAATS;
            case PAND -> PAND;
        };
    }

    /** The condition that an object has not ended. */
    public static Condition huidig(BagTypes.Kind kind) {
        return new Condition.NoneOf(kind.path("status"), of(kind.soort()));
    }
}

package nl.gemeentecloud.brp.model;

/**
 * Whether the person asked that data is not given to certain third parties (Wet BRP art. 2.59, LO
 * BRP element 70.10 indicatie geheim): any value above 0.
 */
public final class Verstrekkingsbeperking {

    private static final int INSCHRIJVING = 7;

    private Verstrekkingsbeperking() {}

    public static boolean geldtVoor(Persoonslijst persoon) {
        String indicatie = persoon.value(INSCHRIJVING, "7010");
        return indicatie != null && !Standaardwaarde.is(indicatie);
    }
}

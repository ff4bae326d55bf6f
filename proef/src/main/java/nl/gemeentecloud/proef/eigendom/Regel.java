package nl.gemeentecloud.proef.eigendom;

/** What stands on a line of a file, or changes there. */
sealed interface Regel permits Recht, WozObject, Inschrijving {

    /** Writes it as one object. */
    void write(Json json);
}

package nl.gemeentecloud.core.definition;

/**
 * Something that is wrong in a definition, in Dutch, for whoever wrote it.
 *
 * @param place where, by key and by name ({@code objecttypen[persoonslijst].groepen[01].naam})
 * @param message what is wrong and how to put it right
 */
public record DefinitionProblem(String place, String message) {

    @Override
    public String toString() {
        return place.isEmpty() ? message : place + ": " + message;
    }
}

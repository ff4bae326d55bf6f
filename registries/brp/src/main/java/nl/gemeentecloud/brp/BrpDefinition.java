package nl.gemeentecloud.brp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.gemeentecloud.cloud.DefinitionFile;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;

/**
 * What the BRP is: the definition that comes with the program. Read it once and share it;
 * attributes are compared by the object type they were compiled with.
 */
public final class BrpDefinition {

    private static final String RESOURCE = "/nl/gemeentecloud/brp/brp.yaml";

    private final RegisterDefinition definition;

    private BrpDefinition(RegisterDefinition definition) {
        this.definition = definition;
    }

    public static BrpDefinition load() {
        try (InputStream yaml = BrpDefinition.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            return new BrpDefinition(DefinitionFile.read(yaml).definition());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    public RegisterDefinition register() {
        return definition;
    }

    /** All that the BRP holds on one person. */
    public ObjectType persoonslijst() {
        return definition.objectType("persoonslijst");
    }

    /** What one afnemer may receive in one period: a row of tabel 35. */
    public ObjectType autorisatietabelregel() {
        return definition.objectType("autorisatietabelregel");
    }
}

package nl.gemeentecloud.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.gemeentecloud.cloud.DefinitionFile;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;

/**
 * What the BAG is: the definition that comes with the program. Read it once and share it;
 * attributes are compared by the object type they were compiled with.
 */
public final class BagDefinition {

    private static final String RESOURCE = "/nl/gemeentecloud/bag/bag.yaml";

    private final RegisterDefinition definition;

    private BagDefinition(RegisterDefinition definition) {
        this.definition = definition;
    }

    public static BagDefinition load() {
        try (InputStream yaml = BagDefinition.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException("The program lacks its resource " + RESOURCE);
            }
            return new BagDefinition(DefinitionFile.read(yaml).definition());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + RESOURCE, e);
        }
    }

    public RegisterDefinition register() {
        return definition;
    }

    /** An object type by its name in the definition ({@code pand}). */
    public ObjectType objectType(String name) {
        return definition.objectType(name);
    }
}

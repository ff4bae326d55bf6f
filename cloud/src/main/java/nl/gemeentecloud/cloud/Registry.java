package nl.gemeentecloud.cloud;

import java.util.Optional;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.levering.DeliveryReader;
import nl.gemeentecloud.core.levering.VoorkomenReader;

/**
 * A registry as it takes part in the cloud.
 *
 * @param definition what the register is
 * @param delivered the object type that deliveries bring, when the registry has a reader
 * @param reader of its official formats
 * @param voorkomens reader of the formats of a register whose source keeps its own history
 */
public record Registry(
        RegisterDefinition definition,
        Optional<ObjectType> delivered,
        Optional<DeliveryReader> reader,
        Optional<VoorkomenReader> voorkomens) {

    /** A register that is delivered record by record, to a houder or as a national table. */
    public Registry(
            RegisterDefinition definition,
            Optional<ObjectType> delivered,
            Optional<DeliveryReader> reader) {
        this(definition, delivered, reader, Optional.empty());
    }

    /** A register that exists once per installation and whose source keeps its own history. */
    public static Registry national(RegisterDefinition definition, VoorkomenReader reader) {
        return new Registry(definition, Optional.empty(), Optional.empty(), Optional.of(reader));
    }
}

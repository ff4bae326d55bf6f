package nl.gemeentecloud.cloud;

import java.util.Optional;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.levering.DeliveryReader;

/**
 * A registry as it takes part in the cloud.
 *
 * @param definition what the register is
 * @param delivered the object type that deliveries bring, when the registry has a reader
 * @param reader of its official formats
 */
public record Registry(
        RegisterDefinition definition,
        Optional<ObjectType> delivered,
        Optional<DeliveryReader> reader) {}

package nl.gemeentecloud.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.store.document.DocumentCodec;

/** The registers that this installation knows, by name. */
final class Registers {

    private final Map<String, Registry> byName = new LinkedHashMap<>();
    private final Map<ObjectType, DocumentCodec> codecs = new LinkedHashMap<>();

    Registers(List<Registry> registries) {
        for (Registry registry : registries) {
            if (byName.put(registry.definition().name(), registry) != null) {
                throw new IllegalArgumentException(
                        "Two registers are called " + registry.definition().name());
            }
            registry.definition()
                    .objectTypes()
                    .forEach(type -> codecs.put(type, new DocumentCodec(type)));
        }
    }

    List<RegisterDefinition> definitions() {
        return byName.values().stream().map(Registry::definition).toList();
    }

    /**
     * A register by the name people use.
     *
     * @throws IllegalArgumentException naming the registers there are, in Dutch
     */
    Registry named(String name) {
        Registry registry = byName.get(name);
        if (registry == null) {
            throw new IllegalArgumentException(
                    "Register '%s' bestaat hier niet; er zijn: %s"
                            .formatted(name, String.join(", ", byName.keySet())));
        }
        return registry;
    }

    RegisterDefinition of(ObjectType type) {
        return named(type.register()).definition();
    }

    DocumentCodec codec(ObjectType type) {
        DocumentCodec codec = codecs.get(type);
        if (codec == null) {
            throw new IllegalArgumentException(
                    type + " belongs to no register of this installation");
        }
        return codec;
    }
}

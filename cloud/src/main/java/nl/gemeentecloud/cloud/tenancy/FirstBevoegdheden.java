package nl.gemeentecloud.cloud.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.gemeentecloud.cloud.Purpose;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the first team of a municipality may do, read from {@code eerste-bevoegdheden.yaml}. */
record FirstBevoegdheden(List<First> all) {

    record First(
            String team,
            String doel,
            String grondslag,
            String verwerkingsactiviteit,
            String register,
            String objecttype) {

        Purpose purpose() {
            return new Purpose(doel, grondslag, verwerkingsactiviteit);
        }
    }

    static FirstBevoegdheden read() {
        try (InputStream in =
                Objects.requireNonNull(
                        FirstBevoegdheden.class.getResourceAsStream(
                                "/nl/gemeentecloud/cloud/eerste-bevoegdheden.yaml"))) {
            return new FirstBevoegdheden(
                    YAMLMapper.shared().readValue(in, new TypeReference<List<First>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

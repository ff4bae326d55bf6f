package nl.gemeentecloud.app.settings;

import java.util.List;

/** Thrown when the configuration cannot be used; the message names every fault at once. */
public final class SettingsRefused extends RuntimeException {

    public SettingsRefused(String source, List<String> faults) {
        super(source + ": " + String.join("; ", faults));
    }
}

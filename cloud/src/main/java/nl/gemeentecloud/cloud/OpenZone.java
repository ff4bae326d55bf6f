package nl.gemeentecloud.cloud;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.store.ledger.LedgerEntries;
import nl.gemeentecloud.store.ledger.LedgerWriter;
import nl.gemeentecloud.store.register.RegisterLoader;
import nl.gemeentecloud.store.register.RegisterReader;
import nl.gemeentecloud.store.register.RegisterTables;
import nl.gemeentecloud.store.voorkomen.ExtentReader;
import nl.gemeentecloud.store.voorkomen.LookReader;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * A zone with all that is needed to use it: its ledger, and the tables of the registers that live
 * there.
 */
final class OpenZone implements AutoCloseable {

    private final Zone zone;
    private final RegisterReader reader;
    private final LookReader looks;
    private final ExtentReader extents;
    private final LedgerWriter ledger;
    private final RegisterLoader loader;
    private final LedgerEntries entries;
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    OpenZone(Zone zone, RegisterReader reader, LedgerWriter ledger) {
        this.zone = zone;
        this.reader = reader;
        this.looks = new LookReader(zone);
        this.extents = new ExtentReader(zone);
        this.ledger = ledger;
        this.loader = new RegisterLoader(zone);
        this.entries = new LedgerEntries(zone);
    }

    Zone zone() {
        return zone;
    }

    RegisterReader reader() {
        return reader;
    }

    LookReader looks() {
        return looks;
    }

    ExtentReader extents() {
        return extents;
    }

    LedgerWriter ledger() {
        return ledger;
    }

    RegisterLoader loader() {
        return loader;
    }

    LedgerEntries entries() {
        return entries;
    }

    /**
     * Makes or widens the tables of these registers, each once; one that is away is tried again the
     * next time.
     */
    void prepare(List<RegisterDefinition> registers) {
        for (RegisterDefinition register : registers) {
            if (!prepared.contains(register.name())) {
                try {
                    new RegisterTables(zone).prepare(register);
                    prepared.add(register.name());
                } catch (ZoneUnavailable away) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}

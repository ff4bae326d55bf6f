package nl.gemeentecloud.bag.zoek;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import org.jspecify.annotations.Nullable;

/**
 * The names of all streets and places, kept in memory and made anew when the register has changed:
 * the first time while whoever asks waits, later beside the questions, which go on with what was.
 */
public final class StratenNu {

    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final BagDefinition definition;
    private final LongSupplier version;
    private final Afkortingen afkortingen = Afkortingen.load();
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Kept kept;
    private volatile long lookedAt = System.nanoTime();

    private record Kept(long version, Straten straten) {}

    /**
     * Nothing is read until it is asked for.
     *
     * @param version of the register: another number when it has changed
     */
    public StratenNu(BagDefinition definition, LongSupplier version) {
        this.definition = definition;
        this.version = version;
    }

    Afkortingen afkortingen() {
        return afkortingen;
    }

    Straten straten(Function<Look, Looked> door) {
        Kept known = kept;
        if (known == null) {
            making.lock();
            try {
                known = kept;
                if (known == null) {
                    known = make(door);
                }
            } finally {
                making.unlock();
            }
        } else if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
            lookedAt = System.nanoTime();
            if (version.getAsLong() != known.version) {
                Thread.ofVirtual().name("straten").start(() -> renew(door));
            }
        }
        return known.straten;
    }

    private void renew(Function<Look, Looked> door) {
        if (making.tryLock()) {
            try {
                make(door);
            } finally {
                making.unlock();
            }
        }
    }

    /** The version first: what changes in between is then read again, and never missed. */
    private Kept make(Function<Look, Looked> door) {
        long now = version.getAsLong();
        Kept made = new Kept(now, new StratenReader(definition, door).straten(afkortingen));
        kept = made;
        return made;
    }
}

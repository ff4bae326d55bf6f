package nl.gemeentecloud.core.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The day the registers think it is, in the Netherlands. Another thing than the clock of tokens,
 * ledger and recorded time: the trial environment can pin it.
 */
public final class Registerdatum {

    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;
    private final Optional<LocalDate> pinned;

    private Registerdatum(Clock clock, Optional<LocalDate> pinned) {
        this.clock = clock;
        this.pinned = pinned;
    }

    public static Registerdatum following(Clock clock) {
        return new Registerdatum(clock, Optional.empty());
    }

    public static Registerdatum pinned(LocalDate day) {
        return new Registerdatum(Clock.systemUTC(), Optional.of(day));
    }

    public LocalDate today() {
        return pinned.orElseGet(() -> LocalDate.now(clock.withZone(AMSTERDAM)));
    }
}

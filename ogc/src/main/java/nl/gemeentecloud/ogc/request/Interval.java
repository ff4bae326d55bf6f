package nl.gemeentecloud.ogc.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The parameter {@code datetime}: a moment, or from one to another, open at either end. Validity in
 * registers is in days of the Netherlands.
 */
public record Interval(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /**
     * By RFC 3339, as OGC API Features 7.15.4 has it.
     *
     * @throws Refused when it is neither a moment nor an interval
     */
    public static Interval read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Optional<LocalDate> day = Optional.of(day(text, text));
            return new Interval(day, day);
        }
        String begin = text.substring(0, slash);
        String end = text.substring(slash + 1);
        Interval interval = new Interval(end(begin, text), end(end, text));
        if (interval.from.isEmpty() && interval.to.isEmpty() && text.length() > 5) {
            throw wrong(text);
        }
        if (interval.from.isPresent()
                && interval.to.isPresent()
                && interval.from.get().isAfter(interval.to.get())) {
            throw Refused.badRequest(
                    "De parameter datetime eindigt voor hij begint: '%s'.".formatted(text));
        }
        return interval;
    }

    private static Optional<LocalDate> end(String end, String text) {
        return end.isEmpty() || end.equals("..") ? Optional.empty() : Optional.of(day(end, text));
    }

    private static LocalDate day(String moment, String text) {
        try {
            return moment.length() == 10
                    ? LocalDate.parse(moment)
                    : OffsetDateTime.parse(moment).atZoneSameInstant(AMSTERDAM).toLocalDate();
        } catch (DateTimeException garbled) {
            throw wrong(text);
        }
    }

    private static Refused wrong(String text) {
        return Refused.badRequest(
                "De parameter datetime is een moment volgens RFC 3339 (2026-11-23T00:00:00Z) of twee met een schuine streep ertussen, en niet '%s'."
                        .formatted(text));
    }
}

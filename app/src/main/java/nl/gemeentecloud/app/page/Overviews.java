package nl.gemeentecloud.app.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.app.page.Overview.Figure;
import nl.gemeentecloud.app.page.Overview.RegisterRow;
import nl.gemeentecloud.app.page.Overview.TenantRow;
import nl.gemeentecloud.app.page.Overview.ZoneRow;
import nl.gemeentecloud.cloud.Status;
import nl.gemeentecloud.cloud.Unavailable;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.ZoneHealth;
import nl.gemeentecloud.store.zone.Zones;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what stands in this cloud. Anyone may ask, so it is made at most once a second. */
public final class Overviews {

    private static final Logger LOG = LoggerFactory.getLogger(Overviews.class);
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Zones zones;
    private final Tenancy tenancy;
    private final Status status;
    private final ApiDocuments documents;
    private final Registerdatum registerdatum;
    private final Clock clock;
    private @Nullable Made last;

    private record Made(Instant at, Overview overview) {}

    public Overviews(
            Zones zones,
            Tenancy tenancy,
            Status status,
            ApiDocuments documents,
            Registerdatum registerdatum,
            Clock clock) {
        this.zones = zones;
        this.tenancy = tenancy;
        this.status = status;
        this.documents = documents;
        this.registerdatum = registerdatum;
        this.clock = clock;
    }

    /** What stands here now, at most a second old. */
    synchronized Overview now() {
        Instant now = clock.instant();
        Made made = last;
        if (made == null || Duration.between(made.at(), now).compareTo(KEPT) > 0) {
            made = new Made(now, make());
            last = made;
        }
        return made.overview();
    }

    private Overview make() {
        List<ZoneHealth> health = zones.health();
        long away = health.stream().filter(zone -> zone.state() == ZoneHealth.State.DOWN).count();
        List<TenantRow> tenants =
                tenancy.tenants().stream()
                        .map(tenant -> new TenantRow(tenant.code().digits(), tenant.name()))
                        .toList();
        List<Status.Copy> copies = copies();
        return new Overview(
                away == 0,
                state(away),
                List.of(
                        figure(tenants.size(), "gemeente", "gemeenten"),
                        figure(status.registers().size(), "registratie", "registraties"),
                        figure(
                                copies.stream().mapToLong(Status.Copy::objects).sum(),
                                "object",
                                "objecten"),
                        figure(health.size(), "zone", "zones")),
                proef(),
                health.stream().map(this::row).toList(),
                status.registers().stream().flatMap(register -> rows(register, copies)).toList(),
                tenants,
                DutchText.count(tenants.size(), "gemeente doet mee.", "gemeenten doen mee."),
                documents.descriptions());
    }

    private static String state(long away) {
        return away == 0
                ? "Alle zones antwoorden."
                : DutchText.count(away, "zone antwoordt niet.", "zones antwoorden niet.");
    }

    private Optional<String> proef() {
        return tenancy.tenants().stream().anyMatch(tenant -> tenant.proef())
                ? Optional.of(
                        "Alles hier is verzonnen. De registers denken dat het "
                                + DutchText.date(registerdatum.today())
                                + " is.")
                : Optional.empty();
    }

    private ZoneRow row(ZoneHealth health) {
        ZoneConfiguration zone = zones.zone(health.zone()).configuration();
        return new ZoneRow(
                zone.name(),
                zone.kind().configurationName(),
                health.state() != ZoneHealth.State.DOWN,
                words(health),
                health.separation().dutch(),
                "%s, beheerder: %s (recht: %s), sleutels: %s"
                        .formatted(
                                country(zone.country()),
                                zone.operator(),
                                country(zone.jurisdiction()),
                                zone.keyHolder()));
    }

    private static String country(String iso) {
        return Locale.of("", iso).getDisplayCountry(Locale.of("nl"));
    }

    private static String words(ZoneHealth health) {
        return switch (health.state()) {
            case UP -> "werkt";
            case SLOW -> "werkt, maar traag";
            case DOWN -> "antwoordt niet";
        };
    }

    private static Figure figure(long number, String one, String more) {
        return new Figure(DutchText.number(number), number == 1 ? one : more);
    }

    /** Everything that can be asked now; what a zone that is away holds is not among it. */
    private List<Status.Copy> copies() {
        List<Status.Copy> copies = new ArrayList<>();
        for (RegisterDefinition register : status.registers()) {
            try {
                status.copies(register).stream()
                        .filter(copy -> copy.objects() > 0)
                        .forEach(copies::add);
            } catch (Unavailable away) {
                LOG.debug("{} cannot be counted now", register.name(), away);
            }
        }
        return copies;
    }

    private Stream<RegisterRow> rows(RegisterDefinition register, List<Status.Copy> copies) {
        return register.objectTypes().stream()
                .map(type ->
                        row(
                                register,
                                type,
                                copies.stream().filter(copy -> copy.type().equals(type)).toList()));
    }

    private RegisterRow row(
            RegisterDefinition register, ObjectType type, List<Status.Copy> copies) {
        if (copies.isEmpty()) {
            return row(register, type, "0", "", "nog niets geladen");
        }
        Instant latest =
                copies.stream().map(Status.Copy::changedAt).max(Instant::compareTo).orElseThrow();
        String zones =
                copies.stream().map(Status.Copy::zone).distinct().collect(Collectors.joining(", "));
        return row(
                register,
                type,
                DutchText.number(copies.stream().mapToLong(Status.Copy::objects).sum()),
                zones,
                DutchText.ago(latest, clock.instant()));
    }

    private static RegisterRow row(
            RegisterDefinition register, ObjectType type, String count, String zone, String age) {
        return new RegisterRow(register.title(), type.name(), count, zone, age, register.bron());
    }
}

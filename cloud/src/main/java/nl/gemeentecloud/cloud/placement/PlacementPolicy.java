package nl.gemeentecloud.cloud.placement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.definition.RegisterDefinition.Plaatsing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which kinds of zone are lawful for which class of register, as data with article and date. */
public final class PlacementPolicy {

    private final Map<Plaatsing, Rule> rules;

    private PlacementPolicy(Map<Plaatsing, Rule> rules) {
        this.rules = rules;
    }

    /**
     * One rule of the policy.
     *
     * @param zones kinds of zone that are lawful
     * @param regel the rule in words
     * @param bron the article
     * @param vanaf the day from which it holds
     */
    public record Rule(
            String plaatsing, List<String> zones, String regel, String bron, LocalDate vanaf) {}

    /**
     * Reads the policy that comes with the product; a class of register without a rule may stand
     * nowhere.
     */
    public static PlacementPolicy standard() {
        try (InputStream in =
                Objects.requireNonNull(
                        PlacementPolicy.class.getResourceAsStream(
                                "/nl/gemeentecloud/cloud/placement.yaml"))) {
            Map<Plaatsing, Rule> rules = new EnumMap<>(Plaatsing.class);
            for (Rule rule :
                    YAMLMapper.shared().readValue(in, new TypeReference<List<Rule>>() {})) {
                rules.put(Plaatsing.valueOf(rule.plaatsing().toUpperCase(Locale.ROOT)), rule);
            }
            return new PlacementPolicy(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean allows(RegisterDefinition register, String zoneKind) {
        Rule rule = rules.get(register.plaatsing());
        return rule != null && rule.zones().contains(zoneKind.toLowerCase(Locale.ROOT));
    }

    /**
     * Lets the placement pass, or refuses it with the rule.
     *
     * @throws PlacementRefused when the register may not stand in a zone of that kind
     */
    public void check(RegisterDefinition register, String zoneName, String zoneKind) {
        if (allows(register, zoneKind)) {
            return;
        }
        Rule rule = rules.get(register.plaatsing());
        throw rule == null
                ? withoutRule(register)
                : new PlacementRefused(
                        "Register %s mag niet in zone %s (soort %s). %s (%s). Plaats het in een zone van soort %s"
                                .formatted(
                                        register.name(),
                                        zoneName,
                                        zoneKind.toLowerCase(Locale.ROOT),
                                        rule.regel(),
                                        rule.bron(),
                                        kinds(rule)));
    }

    /** The refusal, with the rule, of a register for which there is no lawful zone. */
    PlacementRefused nowhere(RegisterDefinition register) {
        Rule rule = rules.get(register.plaatsing());
        return rule == null
                ? withoutRule(register)
                : new PlacementRefused(
                        "Register %s kan nergens staan. %s (%s). Voeg een zone van soort %s toe in gemeentecloud.yaml"
                                .formatted(
                                        register.name(), rule.regel(), rule.bron(), kinds(rule)));
    }

    private static PlacementRefused withoutRule(RegisterDefinition register) {
        return new PlacementRefused(
                "Register %s mag nergens staan: voor plaatsing '%s' bestaat geen regel"
                        .formatted(register.name(), lower(register.plaatsing())));
    }

    private static String kinds(Rule rule) {
        return String.join(" of ", rule.zones());
    }

    private static String lower(Plaatsing plaatsing) {
        return plaatsing.name().toLowerCase(Locale.ROOT);
    }
}

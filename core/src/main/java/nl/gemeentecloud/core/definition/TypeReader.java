package nl.gemeentecloud.core.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.gemeentecloud.core.definition.Attribute.Classification;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import nl.gemeentecloud.core.definition.ObjectType.Geldigheid;
import nl.gemeentecloud.core.definition.ObjectType.Integriteit;
import nl.gemeentecloud.core.definition.ObjectType.Opslag;
import nl.gemeentecloud.core.definition.ObjectType.Voorkomens;
import nl.gemeentecloud.core.definition.TypeDraft.AttributeDraft;
import nl.gemeentecloud.core.definition.TypeDraft.GroupDraft;

/** Reads one object type of a definition by its structure. */
final class TypeReader {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final Pattern DERIVED = Pattern.compile("[A-Za-z0-9.]{1,80}");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})(?:\\.\\.([0-9]{1,6}))?");
    private static final int LONGEST_DERIVED = 1000;

    /** In characters of its text form. */
    private static final int LONGEST_GEOMETRY = 16_000_000;

    private final Mapping type;
    private final List<GroupDraft> groups = new ArrayList<>();
    private final List<AttributeDraft> attributes = new ArrayList<>();

    TypeReader(Mapping type) {
        this.type = type;
    }

    TypeDraft read() {
        String name = type.text("naam", TYPE, "kleine letters, cijfers en _, hoogstens 40 tekens");
        Opslag opslag = type.choice("opslag", Opslag.class, Opslag.DOCUMENT);
        Integriteit integriteit = type.choice("integriteit", Integriteit.class, Integriteit.MELDEN);
        if (!type.has("houder")) {
            type.problem(
                    "houder", "ontbreekt: true als elk record van één houder is, anders false");
        }
        boolean perHouder = type.flag("houder", true);
        Geldigheid geldigheid =
                type.optionalMapping("geldigheid").map(this::geldigheid).orElse(Geldigheid.NONE);
        Optional<String> gebied = type.optionalText("gebied");
        Optional<Voorkomens> voorkomens = type.optionalMapping("voorkomens").map(this::voorkomens);
        type.mappings("groepen", "nummer").forEach(this::group);
        type.mappings("afgeleid", "pad").forEach(this::derived);
        List<SearchKey> keys =
                type.mappings("zoeksleutels", "naam").stream().map(this::key).toList();
        List<List<String>> indexes = type.textLists("indexen");
        type.refuseOtherKeys();
        return new TypeDraft(
                type.place(),
                name,
                opslag,
                integriteit,
                perHouder,
                geldigheid,
                gebied,
                groups,
                attributes,
                keys,
                indexes,
                voorkomens);
    }

    private Voorkomens voorkomens(Mapping mapping) {
        Voorkomens read =
                new Voorkomens(
                        mapping.texts("sleutel"),
                        mapping.texts("huidig"),
                        mapping.texts("buiten"),
                        mapping.optionalMapping("registratie")
                                .map(this::geldigheid)
                                .orElse(Geldigheid.NONE));
        if (read.sleutel().isEmpty()) {
            mapping.problem("sleutel", "ontbreekt: de paden die een voorkomen aanwijzen");
        }
        mapping.refuseOtherKeys();
        return read;
    }

    private Geldigheid geldigheid(Mapping mapping) {
        Geldigheid read = new Geldigheid(mapping.optionalText("van"), mapping.optionalText("tot"));
        mapping.refuseOtherKeys();
        return read;
    }

    private void group(Mapping group) {
        String number = number(group, "nummer");
        group.text("naam");
        Optional<String> history =
                group.has("historie") ? Optional.of(number(group, "historie")) : Optional.empty();
        boolean repeating = group.flag("herhaalbaar", false);
        Optional<Classification> classification =
                group.choice("classificatie", Classification.class);
        Optional<String> source = group.optionalText("bron");
        groups.add(new GroupDraft(group.place(), number, history, repeating));
        List<AttributeDraft> historic = new ArrayList<>();
        for (Mapping mapping : group.mappings("attributen", "nummer")) {
            Optional<Keeping> keeping = mapping.choice("alleen", Keeping.class);
            Attribute attribute = attribute(mapping, number, repeating, classification, source);
            if (keeping.isEmpty() || keeping.get() == Keeping.ACTUEEL) {
                attributes.add(new AttributeDraft(mapping.place(), attribute));
            }
            if (history.isPresent() && (keeping.isEmpty() || keeping.get() == Keeping.HISTORIE)) {
                Attribute past = inHistory(attribute, number, history.get());
                historic.add(new AttributeDraft(mapping.place(), past));
            }
            if (history.isEmpty() && keeping.isPresent()) {
                mapping.problem("alleen", "deze groep heeft geen 'historie'");
            }
        }
        attributes.addAll(historic);
        group.refuseOtherKeys();
    }

    /**
     * Where an attribute is kept, when it is not in the current and in the historic group alike.
     */
    private enum Keeping {
        ACTUEEL,
        HISTORIE
    }

    private static String number(Mapping mapping, String key) {
        return mapping.text(key, NUMBER, "letters en cijfers, hoogstens 40");
    }

    private static Attribute attribute(
            Mapping mapping,
            String group,
            boolean repeating,
            Optional<Classification> groupClassification,
            Optional<String> groupSource) {
        String element = number(mapping, "nummer");
        String name = mapping.text("naam");
        ValueType valueType = mapping.choice("type", ValueType.class, ValueType.TEKST);
        Length length = length(mapping, valueType);
        Classification classification =
                mapping.choice("classificatie", Classification.class)
                        .or(() -> groupClassification)
                        .orElse(Classification.PERSOONSGEGEVEN);
        Optional<String> source = mapping.optionalText("bron").or(() -> groupSource);
        if (source.isEmpty()) {
            mapping.problem(
                    "bron", "ontbreekt, hier en bij de groep: artikel, contract of element");
        }
        boolean multiple = mapping.flag("meervoudig", false);
        Optional<String> refersTo = mapping.optionalText("verwijst");
        mapping.refuseOtherKeys();
        String path = group.isEmpty() || element.isEmpty() ? "" : group + "." + element;
        return new Attribute(
                path,
                name,
                valueType,
                length.fewest,
                length.most,
                repeating,
                classification,
                source.orElse(""),
                List.of(),
                multiple,
                refersTo);
    }

    private static Attribute inHistory(Attribute attribute, String number, String history) {
        String path = attribute.path();
        return new Attribute(
                path.isEmpty() || history.isEmpty()
                        ? ""
                        : history + path.substring(number.length()),
                attribute.name(),
                attribute.type(),
                attribute.minLength(),
                attribute.maxLength(),
                true,
                attribute.classification(),
                attribute.source(),
                List.of());
    }

    private record Length(int fewest, int most) {}

    private static Length length(Mapping mapping, ValueType valueType) {
        Optional<Length> usual = usualLength(valueType);
        if (!mapping.has("lengte") && usual.isPresent()) {
            return usual.get();
        }
        String text =
                mapping.text(
                        "lengte", LENGTH, "een aantal tekens (\"9\") of een bereik (\"1..200\")");
        var match = LENGTH.matcher(text);
        if (!match.matches()) {
            return new Length(0, 1);
        }
        int fewest = Integer.parseInt(match.group(1));
        int most = match.group(2) == null ? fewest : Integer.parseInt(match.group(2));
        if (most < 1 || most < fewest) {
            mapping.problem("lengte", "'%s' laat geen waarde toe".formatted(text));
        }
        return new Length(fewest, most);
    }

    /** Types that say by themselves how long a value is. */
    private static Optional<Length> usualLength(ValueType valueType) {
        return switch (valueType) {
            case DATUM -> Optional.of(new Length(8, 10));
            case ONVOLLEDIGE_DATUM -> Optional.of(new Length(8, 8));
            case TIJDSTIP -> Optional.of(new Length(8, 40));
            case GETAL -> Optional.of(new Length(1, 20));
            case INDICATIE -> Optional.of(new Length(1, 1));
            case GEOMETRIE -> Optional.of(new Length(1, LONGEST_GEOMETRY));
            case TEKST, CIJFERS, CODE, IDENTIFICATIE -> Optional.empty();
        };
    }

    private void derived(Mapping mapping) {
        String path = mapping.text("pad", DERIVED, "letters, cijfers en punten, hoogstens 80");
        String name = mapping.text("naam");
        List<String> from = mapping.texts("uit");
        Optional<Classification> classification =
                mapping.choice("classificatie", Classification.class);
        String source = mapping.optionalText("bron").orElse("");
        if (from.isEmpty()) {
            mapping.problem("uit", "ontbreekt: de paden van de attributen waaruit dit volgt");
        }
        mapping.refuseOtherKeys();
        attributes.add(
                new AttributeDraft(
                        mapping.place(),
                        new Attribute(
                                path,
                                name,
                                ValueType.TEKST,
                                0,
                                LONGEST_DERIVED,
                                false,
                                classification.orElseGet(() -> strictest(from)),
                                source,
                                from)));
    }

    private Classification strictest(List<String> from) {
        return attributes.stream()
                .map(AttributeDraft::attribute)
                .filter(attribute -> from.contains(attribute.path()))
                .map(Attribute::classification)
                .max(Classification::compareTo)
                .orElse(Classification.PERSOONSGEGEVEN);
    }

    private SearchKey key(Mapping mapping) {
        String name =
                mapping.text("naam", KEY, "kleine letters, cijfers en _, hoogstens 50 tekens");
        List<String> from = mapping.texts("uit");
        SearchKey.Form form =
                mapping.choice("vorm", SearchKey.Form.class, SearchKey.Form.LETTERLIJK);
        if (from.isEmpty()) {
            mapping.problem("uit", "ontbreekt: de paden van de attributen waarop gezocht wordt");
        }
        mapping.refuseOtherKeys();
        return new SearchKey(name, from, form);
    }
}

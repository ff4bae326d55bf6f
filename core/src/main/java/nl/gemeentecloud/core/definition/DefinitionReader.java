package nl.gemeentecloud.core.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.gemeentecloud.core.definition.RegisterDefinition.Plaatsing;
import org.jspecify.annotations.Nullable;

/**
 * Reads a definition from the plain tree (maps, lists, texts, whole numbers) that a YAML parser
 * makes of it. First by structure, then by meaning; everything that is wrong is reported at once.
 * Whoever makes the tree bounds its size and depth.
 *
 * <pre>
 * register: brp
 * titel: Basisregistratie Personen
 * versie: 1
 * bron: ...
 * grondslag: Wet basisregistratie personen
 * plaatsing: afgescheiden            # open, overheid, afgescheiden
 * objecttypen:
 *   - naam: persoonslijst
 *     opslag: document               # kolommen, document
 *     integriteit: melden            # melden, afdwingen
 *     houder: true
 *     geldigheid: {van: ..., tot: ...}
 *     gebied: "08.0910"
 *     groepen:
 *       - nummer: "01"
 *         naam: Persoon
 *         historie: "51"             # the same attributes, repeating, as 51.xxxx
 *         herhaalbaar: false
 *         classificatie: persoonsgegeven   # of its attributes, unless they say otherwise
 *         bron: LO3 01
 *         attributen:
 *           - {nummer: "0120", naam: Burgerservicenummer, type: cijfers, lengte: "9"}
 *     afgeleid:
 *       - {pad: PAVP01, naam: Volledige naam, uit: ["01.0210", "01.0240"]}
 *     zoeksleutels:
 *       - {naam: bsn, uit: ["01.0120"], vorm: letterlijk}
 *     indexen: [[bsn]]
 *   - naam: pand
 *     opslag: kolommen
 *     voorkomens:                    # the source keeps both time axes itself
 *       sleutel: [pand.identificatie, voorkomen.voorkomenidentificatie]
 *       huidig: [voorkomen.eindGeldigheid]      # empty in what counts now
 *     groepen: ...                   # attributes may be meervoudig: true, verwijst: woonplaats
 *     indexen: [[pand.bouwjaar]]     # of attributes
 * </pre>
 */
public final class DefinitionReader {

    private static final Pattern REGISTER = Pattern.compile("[a-z][a-z0-9]{1,29}");

    private final List<DefinitionProblem> problems = new ArrayList<>();

    private DefinitionReader() {}

    public static DefinitionResult read(@Nullable Object tree) {
        return new DefinitionReader().register(tree);
    }

    private DefinitionResult register(@Nullable Object tree) {
        Mapping root = Mapping.root(tree, problems::add);
        String name = root.text("register", REGISTER, "kleine letters en cijfers, 2 tot 30 tekens");
        if (name.equals("public")) {
            root.problem("register", "'public' is een naam van het systeem");
        }
        String title = root.text("titel");
        int version = root.number("versie");
        String bron = root.text("bron");
        String grondslag = root.text("grondslag");
        Plaatsing plaatsing = root.choice("plaatsing", Plaatsing.class, Plaatsing.AFGESCHEIDEN);
        List<TypeDraft> types = new ArrayList<>();
        for (Mapping type : root.mappings("objecttypen", "naam")) {
            types.add(new TypeReader(type).read());
        }
        if (types.isEmpty()) {
            root.problem("objecttypen", "een register heeft ten minste één objecttype");
        }
        root.refuseOtherKeys();
        DefinitionRules.check(types, problems::add);
        return problems.isEmpty()
                ? new DefinitionResult.Read(
                        new RegisterDefinition(
                                name,
                                title,
                                version,
                                bron,
                                grondslag,
                                plaatsing,
                                types.stream().map(type -> type.compiled(name)).toList()))
                : new DefinitionResult.Problems(problems);
    }
}

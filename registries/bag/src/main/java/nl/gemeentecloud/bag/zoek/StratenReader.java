package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.zoek.Straten.OpenbareRuimte;
import nl.gemeentecloud.bag.zoek.Straten.Woonplaats;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/** Reads from the register the names of all streets and places, as they count now. */
final class StratenReader {

    private static final int PAGE = 10_000;

    private final BagDefinition definition;
    private final Function<Look, Looked> door;

    StratenReader(BagDefinition definition, Function<Look, Looked> door) {
        this.definition = definition;
        this.door = door;
    }

    /** All names of the country, page by page. */
    Straten straten(Afkortingen afkortingen) {
        List<OpenbareRuimte> ruimten = new ArrayList<>();
        each(
                "openbareruimte",
                List.of("naam", "ligtIn", "status"),
                read -> {
                    if (!text(read, "openbareruimte.status").equals("Naamgeving ingetrokken")) {
                        ruimten.add(
                                new OpenbareRuimte(
                                        text(read, "openbareruimte.identificatie"),
                                        text(read, "openbareruimte.naam"),
                                        text(read, "openbareruimte.ligtIn")));
                    }
                });
        List<Woonplaats> woonplaatsen = new ArrayList<>();
        each(
                "woonplaats",
                List.of("naam", "status"),
                read -> {
                    if (!text(read, "woonplaats.status").equals("Woonplaats ingetrokken")) {
                        woonplaatsen.add(
                                new Woonplaats(
                                        text(read, "woonplaats.identificatie"),
                                        text(read, "woonplaats.naam")));
                    }
                });
        return Straten.of(ruimten, woonplaatsen, afkortingen);
    }

    private void each(String name, List<String> elements, Consumer<Voorkomen> use) {
        ObjectType type = definition.objectType(name);
        String identificatie = name + ".identificatie";
        AttributeSet.Builder attributes = AttributeSet.builder(type).add(identificatie);
        elements.forEach(element -> attributes.add(name + "." + element));
        String after = "0";
        while (true) {
            Look look =
                    new Look(
                            type,
                            List.of(new Condition.After(identificatie, after)),
                            attributes.build(),
                            new When.Now(),
                            List.of(),
                            Look.Page.first(PAGE));
            List<Voorkomen> found = door.apply(look).found();
            if (found.isEmpty()) {
                return;
            }
            found.forEach(use);
            after = text(found.getLast(), identificatie);
        }
    }

    private static String text(Voorkomen read, String path) {
        String text = read.text(read.type().indexOf(path));
        return text == null ? "" : text;
    }
}

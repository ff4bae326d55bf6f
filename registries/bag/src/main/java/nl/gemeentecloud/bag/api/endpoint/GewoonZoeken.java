package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.bag.api.answer.Adres;
import nl.gemeentecloud.bag.api.answer.Adressen;
import nl.gemeentecloud.bag.api.answer.BagTypes;
import nl.gemeentecloud.bag.api.answer.Kenmerken;
import nl.gemeentecloud.bag.api.answer.Soort;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;

/**
 * Finds addresses by a text that says what it means: a postcode, with or without a number, or a
 * street, a number and a woonplaats.
 */
public final class GewoonZoeken implements Zoekdienst {

    private static final Pattern POSTCODE = Pattern.compile("\\b([1-9][0-9]{3}) ?([A-Za-z]{2})\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|[\\s,])([1-9][0-9]{0,4})([A-Za-z])?(?=$|[\\s,-])");

    private final Door door;
    private final Adressen adressen;
    private final BagTypes.Kind nummeraanduiding;
    private final BagTypes.Kind openbareRuimte;
    private final BagTypes.Kind woonplaats;

    public GewoonZoeken(Door door, RegisterDefinition register) {
        BagTypes types = new BagTypes(register);
        this.door = door;
        this.adressen = new Adressen(types, new Kenmerken(types));
        this.nummeraanduiding = types.of(Soort.NUMMERAANDUIDING);
        this.openbareRuimte = types.of(Soort.OPENBARERUIMTE);
        this.woonplaats = types.of(Soort.WOONPLAATS);
    }

    @Override
    public Found zoek(Visitor visitor, String text, int offset, int limit) {
        List<Voorkomen> numbers = numbers(visitor, text);
        List<Adres> found = adressen.of(numbers);
        int from = Math.min(offset, found.size());
        int to = Math.min(from + limit, found.size());
        return new Found(found.subList(from, to).stream().map(this::hit).toList(), found.size());
    }

    private List<Voorkomen> numbers(Visitor visitor, String text) {
        Matcher postcode = POSTCODE.matcher(text);
        boolean hasPostcode = postcode.find();
        String rest = hasPostcode ? postcode.replaceFirst(" ") : text;
        Matcher number = NUMBER.matcher(rest);
        boolean hasNumber = number.find();
        List<Condition> conditions = new ArrayList<>();
        if (hasPostcode) {
            conditions.add(
                    new Condition.Is(
                            nummeraanduiding.path("postcode"),
                            (postcode.group(1) + postcode.group(2)).toUpperCase(Locale.ROOT)));
        }
        if (hasNumber) {
            conditions.add(new Condition.Is(nummeraanduiding.path("huisnummer"), number.group(1)));
            if (number.group(2) != null) {
                conditions.add(
                        new Condition.Named(nummeraanduiding.path("huisletter"), number.group(2)));
            }
        }
        if (hasPostcode) {
            return look(visitor, adressen.byNummeraanduiding(conditions, false), 0);
        }
        if (!hasNumber) {
            return List.of();
        }
        String street = rest.substring(0, number.start()).strip();
        String place = rest.substring(number.end()).replace(',', ' ').strip();
        return street.isEmpty() || place.isEmpty()
                ? List.of()
                : look(visitor, adressen.byName(place, street, conditions, false), 2);
    }

    private List<Voorkomen> look(Visitor visitor, Look look, int depth) {
        List<Voorkomen> found = door.look(visitor, look).found();
        for (int i = 0; i < depth; i++) {
            found = found.stream().flatMap(one -> one.reached(0).stream()).toList();
        }
        return found;
    }

    private Hit hit(Adres adres) {
        Voorkomen number = adres.nummeraanduiding();
        StringBuilder text = new StringBuilder();
        text.append(adres.openbareRuimte().text(openbareRuimte.at("naam")));
        text.append(' ').append(number.text(nummeraanduiding.at("huisnummer")));
        optional(number, "huisletter").ifPresent(text::append);
        optional(number, "huisnummertoevoeging").ifPresent(one -> text.append('-').append(one));
        text.append(',');
        optional(number, "postcode").ifPresent(one -> text.append(' ').append(one));
        text.append(' ').append(adres.woonplaats().text(woonplaats.at("naam")));
        return new Hit(
                String.valueOf(number.text(nummeraanduiding.at("identificatie"))), text.toString());
    }

    private Optional<String> optional(Voorkomen number, String element) {
        return Optional.ofNullable(number.text(nummeraanduiding.at(element)));
    }
}

package nl.gemeentecloud.bag.api.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.api.answer.Adres.Addressed;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Hop.Reach;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;

/**
 * Which addresses there are: how they are looked for, and how they are put together. Addresses are
 * huidig: actual, and neither what makes them nor the object that has them has ended
 * (huidig.feature).
 */
public final class Adressen {

    /** Most addresses in one look; beyond it, whoever asks has to ask for less. */
    public static final int MOST = 2_000;

    private static final When NOW = new When.Now();
    private static final List<Soort> ADRESSEERBAAR =
            List.of(Soort.VERBLIJFSOBJECT, Soort.LIGPLAATS, Soort.STANDPLAATS);

    // hops from a nummeraanduiding
    private static final int OPENBARERUIMTE = 1;
    private static final int WOONPLAATS = 2;
    private static final int FIRST_OBJECT = 3;
    // the hop after what is in onderzoek
    private static final int NEXT = 1;

    private final BagTypes types;
    private final Kenmerken kenmerken;
    private final BagTypes.Kind nummeraanduiding;
    private final BagTypes.Kind openbareRuimte;
    private final BagTypes.Kind woonplaats;
    private final BagTypes.Kind pand;

    public Adressen(BagTypes types, Kenmerken kenmerken) {
        this.types = types;
        this.kenmerken = kenmerken;
        this.nummeraanduiding = types.of(Soort.NUMMERAANDUIDING);
        this.openbareRuimte = types.of(Soort.OPENBARERUIMTE);
        this.woonplaats = types.of(Soort.WOONPLAATS);
        this.pand = types.of(Soort.PAND);
    }

    /**
     * Addresses by conditions on their nummeraanduiding.
     *
     * @param detailed whether geometry and panden are read too
     */
    public Look byNummeraanduiding(List<Condition> conditions, boolean detailed) {
        return new Look(
                nummeraanduiding.type(),
                with(conditions, Eindstatus.huidig(nummeraanduiding)),
                nummeraanduiding.all(),
                NOW,
                hops(detailed),
                Look.Page.first(MOST + 1));
    }

    /** Addresses of adresseerbare objecten of one kind. */
    public Look byObject(Soort soort, List<Condition> conditions, boolean detailed) {
        return byObject(types.of(soort), conditions, List.of(), detailed);
    }

    /** Addresses of what lies in a pand that has not ended. */
    public Look byPand(String pandIdentificatie, boolean detailed) {
        BagTypes.Kind kind = types.of(Soort.VERBLIJFSOBJECT);
        String reference = kind.path("maaktDeelUitVan");
        Hop standing =
                new Hop(
                        pand.type(),
                        List.of(Hop.to(kind.type(), reference, pand.type())),
                        AttributeSet.none(pand.type()),
                        NOW,
                        List.of(
                                new Condition.Is(pand.path("identificatie"), pandIdentificatie),
                                Eindstatus.huidig(pand)),
                        Reach.NEEDED,
                        List.of());
        return byObject(
                kind,
                List.of(new Condition.Is(reference, pandIdentificatie)),
                List.of(standing),
                detailed);
    }

    private Look byObject(
            BagTypes.Kind kind, List<Condition> conditions, List<Hop> more, boolean detailed) {
        Hop numbers = numbersOf(kind, detailed);
        return new Look(
                kind.type(),
                with(conditions, Eindstatus.huidig(kind)),
                detailed ? kind.all() : kind.light(),
                NOW,
                Stream.concat(Stream.of(numbers), more.stream()).toList(),
                Look.Page.first(MOST + 1));
    }

    private Hop numbersOf(BagTypes.Kind kind, boolean detailed) {
        return new Hop(
                nummeraanduiding.type(),
                List.of(
                        Hop.to(
                                kind.type(),
                                kind.path("heeftAlsHoofdadres"),
                                nummeraanduiding.type()),
                        Hop.to(
                                kind.type(),
                                kind.path("heeftAlsNevenadres"),
                                nummeraanduiding.type())),
                nummeraanduiding.all(),
                NOW,
                List.of(Eindstatus.huidig(nummeraanduiding)),
                Reach.NEEDED,
                hops(detailed));
    }

    /** Addresses by the name of their openbare ruimte, in a woonplaats by its name. */
    public Look byName(
            String woonplaatsNaam,
            String openbareRuimteNaam,
            List<Condition> conditions,
            boolean detailed) {
        Hop numbers =
                new Hop(
                        nummeraanduiding.type(),
                        List.of(
                                Hop.from(
                                        openbareRuimte.type(),
                                        nummeraanduiding.type(),
                                        nummeraanduiding.path("ligtAan"))),
                        nummeraanduiding.all(),
                        NOW,
                        with(conditions, Eindstatus.huidig(nummeraanduiding)),
                        Reach.NEEDED,
                        hops(detailed));
        Hop streets =
                new Hop(
                        openbareRuimte.type(),
                        List.of(
                                Hop.from(
                                        woonplaats.type(),
                                        openbareRuimte.type(),
                                        openbareRuimte.path("ligtIn"))),
                        AttributeSet.none(openbareRuimte.type()),
                        NOW,
                        List.of(
                                new Condition.Named(
                                        openbareRuimte.path("naam"), openbareRuimteNaam)),
                        Reach.NEEDED,
                        List.of(numbers));
        return new Look(
                woonplaats.type(),
                List.of(new Condition.Named(woonplaats.path("naam"), woonplaatsNaam)),
                AttributeSet.none(woonplaats.type()),
                NOW,
                List.of(streets),
                Look.Page.first(MOST + 1));
    }

    private List<Hop> hops(boolean detailed) {
        List<Hop> hops = new ArrayList<>();
        hops.add(kenmerken.hop(nummeraanduiding, NOW));
        hops.add(
                new Hop(
                        openbareRuimte.type(),
                        List.of(
                                Hop.to(
                                        nummeraanduiding.type(),
                                        nummeraanduiding.path("ligtAan"),
                                        openbareRuimte.type())),
                        openbareRuimte.all(),
                        NOW,
                        List.of(Eindstatus.huidig(openbareRuimte)),
                        Reach.NEEDED,
                        List.of(kenmerken.hop(openbareRuimte, NOW), woonplaats(openbareRuimte))));
        hops.add(woonplaats(nummeraanduiding));
        for (Soort soort : ADRESSEERBAAR) {
            hops.add(object(types.of(soort), detailed));
        }
        return hops;
    }

    private Hop woonplaats(BagTypes.Kind from) {
        return new Hop(
                woonplaats.type(),
                List.of(Hop.to(from.type(), from.path("ligtIn"), woonplaats.type())),
                woonplaats.light(),
                NOW,
                List.of(Eindstatus.huidig(woonplaats)),
                Reach.FEW,
                List.of(kenmerken.hop(woonplaats, NOW)));
    }

    private Hop object(BagTypes.Kind kind, boolean detailed) {
        List<Hop> further = new ArrayList<>();
        further.add(kenmerken.hop(kind, NOW));
        if (detailed && kind.soort() == Soort.VERBLIJFSOBJECT) {
            further.add(
                    new Hop(
                            pand.type(),
                            List.of(Hop.to(kind.type(), kind.path("maaktDeelUitVan"), pand.type())),
                            pand.light(),
                            NOW,
                            List.of(),
                            Reach.MANY,
                            List.of(kenmerken.hop(pand, NOW))));
        }
        return new Hop(
                kind.type(),
                List.of(
                        Hop.from(
                                nummeraanduiding.type(),
                                kind.type(),
                                kind.path("heeftAlsHoofdadres")),
                        Hop.from(
                                nummeraanduiding.type(),
                                kind.type(),
                                kind.path("heeftAlsNevenadres"))),
                detailed ? kind.all() : kind.light(),
                NOW,
                List.of(Eindstatus.huidig(kind)),
                Reach.FEW,
                further);
    }

    private static List<Condition> with(List<Condition> conditions, Condition one) {
        return Stream.concat(conditions.stream(), Stream.of(one)).toList();
    }

    /**
     * The addresses that nummeraanduidingen make, of those that are one: with a woonplaats, and an
     * object that has it.
     */
    public List<Adres> of(List<Voorkomen> nummeraanduidingen) {
        List<Adres> adressen = new ArrayList<>(nummeraanduidingen.size());
        for (Voorkomen number : nummeraanduidingen) {
            of(number).ifPresent(adressen::add);
        }
        return adressen;
    }

    private Optional<Adres> of(Voorkomen number) {
        Voorkomen street = number.reached(OPENBARERUIMTE).getFirst();
        boolean ownWoonplaats = number.has(nummeraanduiding.at("ligtIn"));
        List<Voorkomen> places = ownWoonplaats ? number.reached(WOONPLAATS) : street.reached(NEXT);
        Optional<Addressed> object = object(number);
        if (places.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        Addressed addressed = object.get();
        List<Voorkomen> panden =
                addressed.soort() == Soort.VERBLIJFSOBJECT && addressed.object().hops() > NEXT
                        ? addressed.object().reached(NEXT)
                        : List.of();
        return Optional.of(new Adres(number, street, places.getFirst(), object, panden));
    }

    private Optional<Addressed> object(Voorkomen number) {
        String identificatie = number.text(nummeraanduiding.at("identificatie"));
        for (int i = 0; i < ADRESSEERBAAR.size(); i++) {
            Soort soort = ADRESSEERBAAR.get(i);
            for (Voorkomen object : number.reached(FIRST_OBJECT + i)) {
                String main = object.text(types.of(soort).at("heeftAlsHoofdadres"));
                return Optional.of(
                        new Addressed(soort, object, !String.valueOf(main).equals(identificatie)));
            }
        }
        return Optional.empty();
    }

    /** Whether the object lies in no pand that has ended; asked of extended addresses only. */
    public boolean standing(Adres adres) {
        List<String> ended = Eindstatus.of(Soort.PAND);
        return adres.panden().stream()
                .noneMatch(one -> ended.contains(String.valueOf(one.text(pand.at("status")))));
    }
}

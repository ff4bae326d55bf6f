package nl.gemeentecloud.proef.eigendom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.bevolking.Gemeenschap;
import nl.gemeentecloud.proef.bevolking.Huishouden;
import nl.gemeentecloud.proef.bevolking.Nummers;
import nl.gemeentecloud.proef.bevolking.Persoon;
import nl.gemeentecloud.proef.bevolking.Wereld;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.eigendom.Bedrijven.Bedrijf;
import nl.gemeentecloud.proef.eigendom.Inschrijving.Vestiging;
import nl.gemeentecloud.proef.plan.Adres;
import nl.gemeentecloud.proef.plan.Bebouwing;
import nl.gemeentecloud.proef.plan.Buurt;
import nl.gemeentecloud.proef.plan.Eenheid;
import nl.gemeentecloud.proef.plan.Pand;
import nl.gemeentecloud.proef.plan.Straat;
import nl.gemeentecloud.proef.plan.Straatbeeld;

/**
 * Makes the ground of one buurt, and what the people of the community of the same number own, use
 * and run, wherever in the municipality they live.
 */
final class Buurtbezit {

    private static final double EENMANSZAAK = 0.05;

    private final Wereld wereld;
    private final Nummers nummers;
    private final Kadaster kadaster;
    private final Bedrijven bedrijven;
    private final Grond grond;
    private final Waarden waarden;
    private final Gemeenschap gemeenschap;
    private final Chance chance;
    private final Bezit bezit = new Bezit();
    private final List<Persoon> hoofden = new ArrayList<>();

    private Buurtbezit(
            Wereld wereld,
            Nummers nummers,
            Bedrijven bedrijven,
            Gemeenschap gemeenschap,
            Json percelen) {
        this.wereld = wereld;
        this.nummers = nummers;
        this.bedrijven = bedrijven;
        this.gemeenschap = gemeenschap;
        kadaster = new Kadaster(wereld.plan());
        grond = new Grond(wereld.plan(), kadaster, percelen);
        waarden = new Waarden(wereld.plan());
        chance = wereld.chance(gemeenschap.nummer(), 7);
        for (Huishouden huishouden : gemeenschap.huishoudens()) {
            Persoon hoofd = huishouden.leden().getFirst();
            if (nummers.burgerservicenummer(hoofd) != 0) {
                hoofden.add(hoofd);
            }
        }
    }

    /**
     * What is whose on the day of the world.
     *
     * @param percelen takes the parcels, which stay as they are
     */
    static Bezit of(
            Wereld wereld,
            Nummers nummers,
            Bedrijven bedrijven,
            Gemeenschap gemeenschap,
            Json percelen) {
        Buurtbezit buurt = new Buurtbezit(wereld, nummers, bedrijven, gemeenschap, percelen);
        buurt.make();
        return buurt.bezit;
    }

    private void make() {
        Buurt buurt = wereld.plan().buurt(gemeenschap.nummer());
        Map<Integer, List<Zaak>> perBedrijf = new TreeMap<>();
        for (Straat straat : buurt.straten()) {
            if (wereld.plan().woningenIn(straat) > 0) {
                straat(straat, perBedrijf);
            }
        }
        perBedrijf.values().forEach(this::bedrijf);
        woningen();
    }

    /** A company at an address. */
    private record Zaak(Bedrijf bedrijf, Eenheid eenheid, int sinds) {}

    private void straat(Straat straat, Map<Integer, List<Zaak>> perBedrijf) {
        Straatbeeld beeld = Straatbeeld.of(wereld.plan(), straat);
        grond.straat(straat, beeld);
        Partij.Organisatie gemeente = bedrijven.gemeente();
        int aanleg = Dag.of(Math.max(1832, straat.bouwjaar()), 10, 1);
        recht(kadaster.identificatie(straat, Kadaster.weg(), 0), aanleg, gemeente);
        boolean zuid = false;
        for (Eenheid eenheid : beeld.eenheden()) {
            Pand pand = eenheid.pand().orElse(null);
            boolean woning = eenheid.nummer() < 1_000_000_000L;
            if (woning || pand == null || !inGebruik(pand)) {
                continue;
            }
            // where nobody lives who could run it there is no company
            Optional<Bedrijf> bedrijf =
                    hoofden.isEmpty()
                            ? Optional.empty()
                            : Optional.of(bedrijven.in(straat, eenheid));
            boolean winkel = pand.soort() == Pand.Soort.HOOFDGEBOUW;
            int kavel = Kadaster.kavel(pand);
            zuid |= !winkel;
            String zaak = kadaster.identificatie(straat, kavel, winkel ? 1 : 0);
            boolean eigen = chance.happens(0.45);
            Partij eigenaar =
                    bedrijf.isEmpty()
                            ? gemeente
                            : eigen ? bedrijf.get().organisatie() : mens(anyone());
            int sinds = since(pand.bouwjaar());
            recht(zaak, sinds, eigenaar);
            bezit.put(
                    waarden.object(
                            straat,
                            eenheid,
                            zaak,
                            grond.oppervlakte(straat, kavel, beeld),
                            wereld.vandaag(),
                            Optional.of(eigenaar),
                            bedrijf.map(Bedrijf::organisatie)));
            bedrijf.ifPresent(b ->
                    perBedrijf
                            .computeIfAbsent(b.volgnummer(), key -> new ArrayList<>())
                            .add(new Zaak(b, eenheid, sinds)));
        }
        if (beeld.kavels().restbreedte(Grond.kavels(wereld.plan(), straat)) > 1) {
            for (int zijde = zuid ? 1 : 0; zijde < 2; zijde++) {
                recht(kadaster.identificatie(straat, Kadaster.rest(zijde), 0), aanleg, gemeente);
            }
        }
    }

    /** Stands and is used on the day of the world. */
    private boolean inGebruik(Pand pand) {
        boolean soort =
                pand.soort() == Pand.Soort.HOOFDGEBOUW || pand.soort() == Pand.Soort.VOORZIENING;
        return soort && pand.bouwjaar() < Dag.jaar(wereld.vandaag());
    }

    private int since(int bouwjaar) {
        int first = Math.max(Dag.of(1970, 1, 1), Dag.of(bouwjaar, 12, 31));
        return Math.min(wereld.vandaag() - 3, chance.between(first, wereld.vandaag() - 30));
    }

    private Persoon anyone() {
        return hoofden.get(chance.below(hoofden.size()));
    }

    private Partij.Mens mens(Persoon persoon) {
        return new Partij.Mens(nummers.burgerservicenummer(persoon), persoon.naam());
    }

    private void bedrijf(List<Zaak> zaken) {
        Bedrijf bedrijf = zaken.getFirst().bedrijf();
        int sinds = zaken.stream().mapToInt(Zaak::sinds).min().orElseThrow();
        // in a small community one has to do it alone
        int wanted = Math.min(bedrijf.branche().rechtsvorm().mensen(), hoofden.size());
        Set<Persoon> wie = new LinkedHashSet<>();
        while (wie.size() < wanted) {
            wie.add(anyone());
        }
        List<Partij.Mens> mensen = wie.stream().map(this::mens).toList();
        List<Vestiging> vestigingen = new ArrayList<>();
        for (Zaak zaak : zaken) {
            long nummer = zaak.eenheid().nummer();
            int volgnummer = (vestigingen.size() + 1) % 100;
            vestigingen.add(
                    new Vestiging(
                            Bedrijven.vestigingsnummer(bedrijf.organisatie(), volgnummer),
                            bedrijf.organisatie().naam(),
                            zaak.bedrijf().branche().sbi(),
                            zaak.sinds(),
                            nummer,
                            grond.identificatie("20", nummer),
                            grond.identificatie("01", nummer)));
        }
        bezit.put(
                new Inschrijving(
                        bedrijf.organisatie(),
                        bedrijf.branche().rechtsvorm(),
                        sinds,
                        mensen,
                        vestigingen));
    }

    /** Every dwelling of the community, lived in or not. */
    private void woningen() {
        Map<Integer, Huishouden> bewoners = new HashMap<>();
        gemeenschap.huishoudens().forEach(huis -> bewoners.put(huis.woning(), huis));
        int zaken = 0;
        for (int i = 0; i < wereld.woningen(gemeenschap.nummer()); i++) {
            int woning = wereld.woning(gemeenschap.nummer(), i);
            Huishouden huis = bewoners.get(woning);
            Adres adres = wereld.plan().adres(woning);
            woning(adres, huis == null ? Optional.empty() : Optional.of(huis));
            if (huis != null && zaken < Bedrijven.EENMANSZAKEN && chance.happens(EENMANSZAAK)) {
                zaken += eenmanszaak(huis, adres, zaken) ? 1 : 0;
            }
        }
    }

    private void woning(Adres adres, Optional<Huishouden> huis) {
        Straat straat = adres.straat();
        Eenheid eenheid = Straatbeeld.woning(wereld.plan(), adres);
        int kavel = adres.pand();
        String zaak = kadaster.identificatie(straat, kavel, appartement(adres));
        Optional<Persoon> hoofd =
                huis.map(h -> h.leden().getFirst())
                        .filter(p -> nummers.burgerservicenummer(p) != 0);
        int sinds = huis.map(Huishouden::sinds).orElse(wereld.vandaag() - 400);
        boolean koop = hoofd.isPresent() && chance.happens(eigenwoning(straat.bebouwing()));
        Partij eigenaar;
        if (koop) {
            eigenaar = mens(hoofd.orElseThrow());
            Optional<Persoon> partner =
                    huis.flatMap(Huishouden::echtgenoot)
                            .filter(p -> nummers.burgerservicenummer(p) != 0);
            bezit.add(new Recht(zaak, 1, partner.isPresent() ? 2 : 1, sinds, eigenaar));
            partner.ifPresent(p -> bezit.add(new Recht(zaak, 1, 2, sinds, mens(p))));
        } else {
            boolean corporatie = hoofden.isEmpty() || chance.happens(0.78);
            eigenaar = corporatie ? bedrijven.corporatie(straat.buurt().nummer()) : mens(anyone());
            recht(zaak, since(straat.bouwjaar()), eigenaar);
        }
        bezit.put(
                waarden.object(
                        straat,
                        eenheid,
                        zaak,
                        Grond.oppervlakte(straat),
                        wereld.vandaag(),
                        Optional.of(eigenaar),
                        hoofd.map(this::mens)));
        bezit.put(new Bezit.Woning(adres, eenheid.nummer(), zaak, koop));
    }

    /** 0 for a whole plot; else the number of the apartment right in the building. */
    private static int appartement(Adres adres) {
        return switch (adres.straat().bebouwing()) {
            case RIJWONINGEN, TWEE_ONDER_EEN_KAP, VRIJSTAAND, LIGPLAATSEN, STANDPLAATSEN -> 0;
            case WINKELS -> 2;
            case BOVENWONINGEN, FLATS -> {
                int per = adres.straat().bebouwing().woningenPerPand();
                int k = adres.woning() % Buurt.WONINGEN - adres.straat().eersteWoning();
                yield k % per + 1;
            }
        };
    }

    /** Share of dwellings that are owned by who lives there (after CBS, Eigendom van woningen). */
    private static double eigenwoning(Bebouwing bebouwing) {
        return switch (bebouwing) {
            case RIJWONINGEN -> 0.62;
            case BOVENWONINGEN, WINKELS -> 0.42;
            case TWEE_ONDER_EEN_KAP -> 0.86;
            case VRIJSTAAND -> 0.93;
            case FLATS -> 0.34;
            case LIGPLAATSEN, STANDPLAATSEN -> 0.8;
        };
    }

    private boolean eenmanszaak(Huishouden huis, Adres adres, int rank) {
        Persoon wie = huis.leden().getFirst();
        if (!bedrijven.maybeRunBy(wie, nummers, wereld.vandaag())) {
            return false;
        }
        Beroep beroep = Beroep.draw(chance);
        int grown = wie.geboren() + Dag.jaren(19);
        int sinds = chance.between(Math.max(grown, huis.sinds()), wereld.vandaag() - 2);
        bezit.put(
                bedrijven.eenmanszaak(gemeenschap.nummer(), rank, beroep, mens(wie), adres, sinds),
                wie);
        return true;
    }

    private void recht(String zaak, int sinds, Partij wie) {
        bezit.add(new Recht(zaak, 1, 1, sinds, wie));
    }
}

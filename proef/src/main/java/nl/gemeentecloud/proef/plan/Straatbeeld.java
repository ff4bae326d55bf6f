package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.proef.chance.Lot;
import org.jspecify.annotations.Nullable;

/** What stands along a street: buildings, and the dwellings, shops and other units in them. */
public final class Straatbeeld {

    private static final int BIJGEBOUW = 1000;
    private static final int VOORZIENING = 2000;
    private static final int VOORGANGER = 3000;
    private static final int GEPLAND = 4000;

    private static final long EENHEID = 5_000_000_000L;
    private static final int EENHEID_VOORZIENING = 500;
    private static final int EENHEID_GEPLAND = 510;
    private static final int EENHEID_VOORGANGER = 600;

    private static final String WONEN = "woonfunctie";
    private static final List<List<String>> DOELEN =
            List.of(
                    List.of("kantoorfunctie"),
                    List.of("onderwijsfunctie"),
                    List.of("bijeenkomstfunctie"),
                    List.of("sportfunctie"),
                    List.of("gezondheidszorgfunctie"),
                    List.of("industriefunctie"),
                    List.of("overige gebruiksfunctie"),
                    List.of("logiesfunctie"),
                    List.of("bijeenkomstfunctie", "onderwijsfunctie"),
                    List.of("kantoorfunctie", "industriefunctie"),
                    List.of("celfunctie"));
    private static final Lot DOEL = new Lot(25, 12, 14, 8, 10, 14, 8, 4, 3, 6, 0.2);

    private final Stadsplan plan;
    private final Straat straat;
    private final Kavels kavels;
    private final List<Pand> panden = new ArrayList<>();
    private final List<Eenheid> eenheden = new ArrayList<>();

    private Straatbeeld(Stadsplan plan, Straat straat) {
        this.plan = plan;
        this.straat = straat;
        kavels = new Kavels(plan, straat);
    }

    /** Computes what stands along a street. */
    public static Straatbeeld of(Stadsplan plan, Straat straat) {
        Straatbeeld beeld = new Straatbeeld(plan, straat);
        int woningen = plan.woningenIn(straat);
        if (woningen > 0) {
            beeld.build(woningen);
        }
        return beeld;
    }

    /** One dwelling, with its building where it has one. */
    public static Eenheid woning(Stadsplan plan, Adres adres) {
        Straat straat = adres.straat();
        Straatbeeld beeld = new Straatbeeld(plan, straat);
        int per = straat.bebouwing().woningenPerPand();
        int k = adres.woning() % Buurt.WONINGEN - straat.eersteWoning();
        Pand pand = beeld.isPlaats() ? null : beeld.hoofdgebouw(k / per);
        beeld.woning(adres, k, pand);
        return beeld.eenheden.getFirst();
    }

    /** Buildings, those of the past and of the future included. */
    public List<Pand> panden() {
        return panden;
    }

    /** Dwellings first, in order of their number; then what else has an address. */
    public List<Eenheid> eenheden() {
        return eenheden;
    }

    public Kavels kavels() {
        return kavels;
    }

    private void build(int woningen) {
        int per = straat.bebouwing().woningenPerPand();
        int aantal = (woningen + per - 1) / per;
        List<Pand> hoofd = new ArrayList<>();
        for (int i = 0; i < aantal && !isPlaats(); i++) {
            hoofd.add(hoofdgebouw(i));
        }
        panden.addAll(hoofd);
        for (int k = 0; k < woningen; k++) {
            int woning = straat.buurt().nummer() * Buurt.WONINGEN + straat.eersteWoning() + k;
            woning(Adres.of(plan, straat, woning), k, isPlaats() ? null : hoofd.get(k / per));
        }
        if (straat.bebouwing() == Bebouwing.WINKELS) {
            hoofd.forEach(this::winkel);
        }
        if (!isPlaats()) {
            freePlots(aantal);
        }
        panden.stream()
                .filter(pand -> pand.soort() == Pand.Soort.VOORGANGER)
                .forEach(this::voormaligeWoning);
    }

    private boolean isPlaats() {
        return soort() != Eenheid.Soort.VERBLIJFSOBJECT;
    }

    private Eenheid.Soort soort() {
        return switch (straat.bebouwing()) {
            case LIGPLAATSEN -> Eenheid.Soort.LIGPLAATS;
            case STANDPLAATSEN -> Eenheid.Soort.STANDPLAATS;
            case RIJWONINGEN, BOVENWONINGEN, TWEE_ONDER_EEN_KAP, VRIJSTAAND, FLATS, WINKELS ->
                    Eenheid.Soort.VERBLIJFSOBJECT;
        };
    }

    private long nummer(int wat) {
        return straat.nummer() * 10_000L + wat;
    }

    private Pand hoofdgebouw(int i) {
        boolean flat = straat.bebouwing() == Bebouwing.FLATS;
        boolean aanbouw = !flat && kavels.lot(4100 + i, 5) < 2;
        double links = kavels.gevelLinks(i);
        double rechts = kavels.gevelRechts(i);
        int jaar = straat.bouwjaar();
        Vlak vlak = kavels.huis(i, links, rechts, kavels.diepte(), aanbouw);
        Pand pand = new Pand(nummer(i), Pand.Soort.HOOFDGEBOUW, jaar, vlak);
        if (jaar > 2014 && kavels.lot(5100 + i, 12) == 0) {
            int eerder = jaar - 45 - kavels.lot(5101 + i, 40);
            Vlak oud = kavels.huis(i, links + 0.1, rechts - 0.1, 7.5, false);
            panden.add(new Pand(nummer(VOORGANGER + i), Pand.Soort.VOORGANGER, eerder, oud));
        }
        if (!flat && kavels.lot(6100 + i, 3) == 0) {
            int later = Math.min(jaar + kavels.lot(6101 + i, 30), 2023);
            Vlak schuur = kavels.schuur(i);
            panden.add(new Pand(nummer(BIJGEBOUW + i), Pand.Soort.BIJGEBOUW, later, schuur));
        }
        if (!flat && kavels.lot(6900 + i, 150) == 0) {
            long nummer = Pand.VERGISSING + nummer(i);
            panden.add(new Pand(nummer, Pand.Soort.VERGISSING, jaar, kavels.tuinhuis(i)));
        }
        return pand;
    }

    private void woning(Adres adres, int k, @Nullable Pand pand) {
        int per = straat.bebouwing().woningenPerPand();
        int i = k / per;
        int kolom = k % per % 6;
        int verdieping = k % per / 6;
        double links = kavels.gevelLinks(i);
        double rechts = kavels.gevelRechts(i);
        boolean plaats = isPlaats();
        eenheden.add(
                new Eenheid(
                        adres.woning() + 1L,
                        soort(),
                        adres.huisnummer(),
                        adres.huisletter(),
                        adres.toevoeging(),
                        adres.postcode(),
                        Optional.ofNullable(pand),
                        plaats
                                ? Optional.of(kavels.huis(i, links, rechts, 6, false))
                                : Optional.empty(),
                        List.of(WONEN),
                        woonoppervlakte(k),
                        links + (rechts - links) * (kolom + 0.5) / Math.min(6, per),
                        kavels.y(i, Kavels.VOORGEVEL + 2.2 + verdieping * 1.6)));
    }

    private int woonoppervlakte(int k) {
        int extra = kavels.lot(7000 + k, 40);
        return switch (straat.bebouwing()) {
            case RIJWONINGEN -> 90 + extra;
            case BOVENWONINGEN -> 55 + extra;
            case TWEE_ONDER_EEN_KAP -> 115 + extra * 2;
            case VRIJSTAAND -> 140 + extra * 5;
            case FLATS -> 48 + extra;
            case WINKELS -> 60 + extra;
            case LIGPLAATSEN, STANDPLAATSEN -> 40 + extra;
        };
    }

    private void winkel(Pand pand) {
        int i = (int) (pand.nummer() % 1000);
        int oppervlakte = 40 + kavels.lot(7500 + i, 160);
        eenheid(i, i + 1, pand, List.of("winkelfunctie"), oppervlakte);
    }

    private void voormaligeWoning(Pand pand) {
        int i = (int) (pand.nummer() % 1000);
        int oppervlakte = 70 + kavels.lot(5200 + i, 30);
        eenheid(EENHEID_VOORGANGER + i, i + 1, pand, List.of(WONEN), oppervlakte);
    }

    /** What is left of the street: something for everybody, and room for later. */
    private void freePlots(int aantal) {
        double x = kavels.links(aantal + 1) + 4;
        double end = kavels.east();
        int last = eenheden.getLast().huisnummer();
        if (end - x > 40 && straat.bouwjaar() % 4 != 0) {
            int jaar = Math.min(2023, straat.bouwjaar() + kavels.lot(8000, 20));
            Vlak vlak = kavels.huis(0, x, x + 32, 12.5, false);
            Pand pand = new Pand(nummer(VOORZIENING), Pand.Soort.VOORZIENING, jaar, vlak);
            panden.add(pand);
            List<String> doelen = DOELEN.get(DOEL.pick(kavels.hash(8001)));
            int oppervlakte = 200 + kavels.lot(8002, 3000);
            eenheid(EENHEID_VOORZIENING, last + 4 | 1, pand, doelen, oppervlakte);
        }
        for (int n = 0; n < 3 && end - x > 16 && kavels.lot(8010, 3) == 0; n++) {
            int jaar = 2026 + kavels.lot(8020 + n, 6);
            Vlak vlak = kavels.huis(1, x + 1, x + 10, 9, false);
            Pand pand = new Pand(nummer(GEPLAND + n), Pand.Soort.GEPLAND, jaar, vlak);
            panden.add(pand);
            int huisnummer = last + 20 + 2 * n & ~1;
            eenheid(EENHEID_GEPLAND + n, huisnummer, pand, List.of(WONEN), 110 + n * 7);
            x += 14;
        }
    }

    private void eenheid(int wat, int huisnummer, Pand pand, List<String> doelen, int oppervlakte) {
        Vlak vlak = pand.vlak();
        eenheden.add(
                new Eenheid(
                        EENHEID + straat.nummer() * 1000L + wat,
                        Eenheid.Soort.VERBLIJFSOBJECT,
                        huisnummer,
                        "",
                        "",
                        plan.postcode(straat, huisnummer),
                        Optional.of(pand),
                        Optional.empty(),
                        doelen,
                        oppervlakte,
                        (vlak.x(0) + vlak.x(1)) / 2,
                        (vlak.y(0) + vlak.y(2)) / 2));
    }
}

package nl.gemeentecloud.proef.eigendom;

import java.util.List;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.plan.Adres;

/**
 * A company in the register, with where it is established and who runs it.
 *
 * @param mensen who runs it; the one owner of an eenmanszaak
 */
record Inschrijving(
        Partij.Organisatie wie,
        Rechtsvorm rechtsvorm,
        int sinds,
        List<Partij.Mens> mensen,
        List<Vestiging> vestigingen)
        implements Regel {

    /** Legal forms of companies that are made up. */
    enum Rechtsvorm {
        EENMANSZAAK("eenmanszaak", 1, ""),
        VOF("vof", 2, "vennoot"),
        BV("bv", 1, "bestuurder"),
        STICHTING("stichting", 1, "bestuurder");

        private final String naam;
        private final int mensen;
        private final String functie;

        Rechtsvorm(String naam, int mensen, String functie) {
            this.naam = naam;
            this.mensen = mensen;
            this.functie = functie;
        }

        /** How many people run it. */
        int mensen() {
            return mensen;
        }
    }

    /**
     * A company at an address.
     *
     * @param nummer twelve digits
     * @param eenheid number of the unit
     */
    record Vestiging(
            String nummer,
            String naam,
            String sbi,
            int sinds,
            long eenheid,
            String nummeraanduiding,
            String adresseerbaarObject) {

        /** Elsewhere from a day on. */
        Vestiging moved(int dag, Adres adres) {
            return new Vestiging(
                    nummer,
                    naam,
                    sbi,
                    dag,
                    adres.woning() + 1L,
                    adres.nummeraanduidingIdentificatie(),
                    adres.verblijfplaatsIdentificatie());
        }

        private void write(Json json) {
            json.open().member("vestigingsnummer", nummer);
            json.member("handelsnaam", naam).member("sbi", sbi);
            json.day("datumAanvang", sinds);
            json.member("nummeraanduiding", nummeraanduiding);
            json.member("adresseerbaarObject", adresseerbaarObject).close();
        }
    }

    Inschrijving {
        mensen = List.copyOf(mensen);
        vestigingen = List.copyOf(vestigingen);
        if (sinds == Dag.NOOIT || vestigingen.isEmpty()) {
            throw new IllegalArgumentException("A company begins, and somewhere");
        }
        long different =
                mensen.stream().mapToInt(Partij.Mens::burgerservicenummer).distinct().count();
        if (mensen.isEmpty() || different < mensen.size()) {
            throw new IllegalArgumentException("A company is run by somebody, and nobody twice");
        }
    }

    boolean isRunBy(Partij.Mens mens) {
        return mensen.stream().anyMatch(m -> m.burgerservicenummer() == mens.burgerservicenummer());
    }

    Inschrijving runBy(List<Partij.Mens> others) {
        return new Inschrijving(wie, rechtsvorm, sinds, others, vestigingen);
    }

    Inschrijving at(List<Vestiging> others) {
        return new Inschrijving(wie, rechtsvorm, sinds, mensen, others);
    }

    @Override
    public void write(Json json) {
        boolean alone = rechtsvorm == Rechtsvorm.EENMANSZAAK;
        json.open().member("kvkNummer", wie.kvkNummer());
        if (!alone) {
            json.member("rsin", wie.rsin());
        }
        json.member("naam", wie.naam()).member("rechtsvorm", rechtsvorm.naam);
        json.day("datumAanvang", sinds);
        if (alone) {
            json.name("eigenaar").open();
            mensen.getFirst().write(json);
            json.close();
        } else {
            json.array("functionarissen");
            for (Partij.Mens mens : mensen) {
                json.open().member("functie", rechtsvorm.functie);
                mens.write(json);
                json.close();
            }
            json.endArray();
        }
        json.array("vestigingen");
        vestigingen.forEach(vestiging -> vestiging.write(json));
        json.endArray().close();
    }
}

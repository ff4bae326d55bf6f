package nl.gemeentecloud.proef.eigendom;

import nl.gemeentecloud.proef.bevolking.Dag;

/**
 * A share in the ownership of a parcel or apartment right.
 *
 * @param zaak identification of the parcel or apartment right
 * @param teller of the share, 1 up to the noemer; the share is in its lowest terms
 * @param sinds the day on which it was acquired
 */
record Recht(String zaak, int teller, int noemer, int sinds, Partij wie) implements Regel {

    Recht {
        if (teller < 1 || teller > noemer) {
            throw new IllegalArgumentException(
                    "There is no share of "
                            + teller
                            + "/"
                            + noemer
                            + " since "
                            + Dag.cijfers(sinds));
        }
    }

    /** As big a part of this share, for somebody else. */
    Recht part(int parts, int dag, Partij other) {
        return share(zaak, teller, noemer * parts, dag, other);
    }

    /** This share and another, for who has this one. */
    Recht plus(Recht other, int dag) {
        int sum = teller * other.noemer + other.teller * noemer;
        return share(zaak, sum, noemer * other.noemer, dag, wie);
    }

    private static Recht share(String zaak, int teller, int noemer, int dag, Partij wie) {
        int common = commonDivisor(teller, noemer);
        return new Recht(zaak, teller / common, noemer / common, dag, wie);
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    @Override
    public void write(Json json) {
        json.open().member("kadastraalOnroerendeZaak", zaak);
        json.member("aard", "eigendom").name("aandeel").open();
        json.member("teller", teller).member("noemer", noemer).close();
        json.day("ingangsdatum", sinds).name("gerechtigde").open();
        wie.write(json);
        json.close().close();
    }
}

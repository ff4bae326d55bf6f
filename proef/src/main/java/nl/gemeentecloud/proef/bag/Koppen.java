package nl.gemeentecloud.proef.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Beginnings of the files of an extract, from templates beside this class. */
final class Koppen {

    private static final String STAND = read("stand.xml");
    private static final String LEVERING = read("levering.xml");
    private static final String MUTATIE = read("mutatie.xml");
    private static final String RELATIE = read("relatie.xml");

    private Koppen() {}

    private static String read(String name) {
        try (InputStream in = Koppen.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The template " + name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read", e);
        }
    }

    private static String datum(int cijfers) {
        return "%04d-%02d-%02d".formatted(cijfers / 10_000, cijfers / 100 % 100, cijfers % 100);
    }

    /** Up to the first stand. */
    static String stand(String gemeente, Objecttype type, int cijfers) {
        return STAND.replace("{gemeente}", gemeente)
                .replace("{datum}", datum(cijfers))
                .replace("{type}", type.name());
    }

    /** The whole leveringsdocument of a stand. */
    static String levering(String gemeente, String naam, int cijfers) {
        String selectie =
                "<selecties-extract:LVC-Extract><selecties-extract:StandTechnischeDatum>"
                        + datum(cijfers)
                        + "</selecties-extract:StandTechnischeDatum></selecties-extract:LVC-Extract>";
        return LEVERING.replace("{selectie}", selectie)
                .replace("{gemeente}", gemeente)
                .replace("{naam}", naam)
                .replace("{schema}", "BagvsExtractDeelbestandExtractLvc-2.1.0.xsd");
    }

    /** The whole leveringsdocument of the mutations of a period. */
    static String levering(String gemeente, String naam, int vanaf, int tot) {
        String selectie =
                """
                <selecties-extract:MUT-Extract>
                      <selecties-extract:StandTechnischeDatum>{tot}</selecties-extract:StandTechnischeDatum>
                      <selecties-extract:Mutatieperiode>
                        <selecties-extract:MutatiedatumVanaf>{vanaf}</selecties-extract:MutatiedatumVanaf>
                        <selecties-extract:MutatiedatumTot>{tot}</selecties-extract:MutatiedatumTot>
                      </selecties-extract:Mutatieperiode>
                    </selecties-extract:MUT-Extract>\
                """
                        .replace("{vanaf}", datum(vanaf))
                        .replace("{tot}", datum(tot));
        return LEVERING.replace("{selectie}", selectie)
                .replace("{gemeente}", gemeente)
                .replace("{naam}", naam)
                .replace("{schema}", "BagvsExtractDeelbestandMutatieLvc-2.1.0.xsd");
    }

    /** Up to the first mutatiegroep. */
    static String mutatie(String gemeente, int vanaf, int tot, int levering) {
        return MUTATIE.replace("{gemeente}", gemeente)
                .replace("{datum}", datum(tot))
                .replace("{vanaf}", datum(vanaf))
                .replace("{tot}", datum(tot))
                .replace("{levering}", "%010d".formatted(levering));
    }

    /** Up to the first relation of gemeente and woonplaats. */
    static String relatie(int cijfers) {
        return RELATIE.replace("{datum}", datum(cijfers));
    }
}

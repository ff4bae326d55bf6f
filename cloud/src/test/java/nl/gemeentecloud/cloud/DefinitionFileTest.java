package nl.gemeentecloud.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.gemeentecloud.core.definition.DefinitionResult;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import org.junit.jupiter.api.Test;

class DefinitionFileTest {

    private static final String HEAD =
            """
            register: brp
            titel: Basisregistratie Personen
            versie: 3
            bron: de bijhoudingsgemeente
            grondslag: Wet basisregistratie personen
            plaatsing: afgescheiden
            """;

    private static DefinitionResult read(String yaml) {
        return DefinitionFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUnquotedNumberKeepsItsLeadingZero() {
        RegisterDefinition definition =
                read(HEAD
                                + """
                                objecttypen:
                                  - naam: persoonslijst
                                    opslag: document
                                    integriteit: melden
                                    houder: true
                                    groepen:
                                      - nummer: 01
                                        naam: Persoon
                                        historie: 51
                                        bron: LO3
                                        attributen:
                                          - {nummer: 0120, naam: Burgerservicenummer, type: cijfers, lengte: 9}
                                """)
                        .definition();

        ObjectType type = definition.objectType("persoonslijst");
        assertThat(definition.version()).isEqualTo(3);
        assertThat(type.indexOf("01.0120")).isZero();
        assertThat(type.indexOf("51.0120")).isEqualTo(1);
    }

    @Test
    void aKeyThatStandsTwiceIsAProblemWithItsPlace() {
        assertThat(read(HEAD + "titel: nog een\n").toString())
                .contains("regel 7")
                .contains("titel");
    }

    @Test
    void whatIsNotYamlIsAProblemWithItsPlace() {
        assertThat(read("register: [brp\ntitel: {").toString()).contains("geen leesbare YAML");
        assertThat(read("").toString()).contains("sleutel: waarde");
        assertThat(read("[".repeat(100)).toString()).contains("geen leesbare YAML");
    }
}

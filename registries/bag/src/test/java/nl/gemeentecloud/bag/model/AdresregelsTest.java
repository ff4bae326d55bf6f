package nl.gemeentecloud.bag.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** adresregels.feature. */
class AdresregelsTest {

    @ParameterizedTest(name = "{6} / {7}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A K vd Coppellostr|8|||6049HD|Herten|A K vd Coppellostr 8|6049 HD  HERTEN
                    Blauwkapelseweg|1|A||3572KA|Utrecht|Blauwkapelseweg 1 A|3572 KA  UTRECHT
                    Burg v N v Sevenaerstr|1||BEN|1251KD|Laren|Burg v N v Sevenaerstr 1 BEN|1251 KD  LAREN
                    Bornsesteeg|1||5A3|6708GA|Wageningen|Bornsesteeg 1-5A3|6708 GA  WAGENINGEN
                    Defensieweg|16|D|K|7933TL|Pesse|Defensieweg 16 DK|7933 TL  PESSE
                    Belgiëlaan|1|A|3|2391PH|Hazerswoude-Dorp|Belgiëlaan 1 A3|2391 PH  HAZERSWOUDE-DORP
                    Zorgvlietstraat|4|T|||'''s-Gravenhage'|Zorgvlietstraat 4 T|'''S-GRAVENHAGE'
                    """)
    void anAddressIsWrittenByNen5825(
            String korteNaam,
            long huisnummer,
            @Nullable String huisletter,
            @Nullable String toevoeging,
            @Nullable String postcode,
            String woonplaats,
            String adresregel5,
            String adresregel6) {
        assertThat(
                        Adresregels.of(
                                korteNaam,
                                huisnummer,
                                Optional.ofNullable(huisletter),
                                Optional.ofNullable(toevoeging),
                                Optional.ofNullable(postcode),
                                woonplaats))
                .isEqualTo(new Adresregels(adresregel5, adresregel6));
    }
}

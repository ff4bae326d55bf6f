package nl.gemeentecloud.bag;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition.Plaatsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagDefinitionTest {

    private final BagDefinition bag = BagDefinition.load();

    @Test
    void theBagIsOpenAndExistsOnce() {
        assertThat(bag.register().plaatsing()).isEqualTo(Plaatsing.OPEN);
        assertThat(bag.register().objectTypes()).noneMatch(ObjectType::perHouder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "woonplaats",
                "openbareruimte",
                "nummeraanduiding",
                "verblijfsobject",
                "ligplaats",
                "standplaats",
                "pand"
            })
    void everyObjectTypeKeepsBothTimeAxesOfTheSource(String name) {
        ObjectType type = bag.objectType(name);

        assertThat(type.geldigheid().van()).contains("voorkomen.beginGeldigheid");
        assertThat(type.voorkomens().orElseThrow().registratie().van())
                .contains("voorkomen.tijdstipRegistratieLV");
        assertThat(type.indexOf("voorkomen.tijdstipInactief")).isNotNegative();
        assertThat(type.indexOf("voorkomen.tijdstipNietBagLV")).isNotNegative();
    }

    @Test
    void objectsReferToEachOther() {
        assertThat(refersTo("verblijfsobject", "maaktDeelUitVan")).isEqualTo("pand");
        assertThat(refersTo("nummeraanduiding", "ligtAan")).isEqualTo("openbareruimte");
        assertThat(refersTo("openbareruimte", "ligtIn")).isEqualTo("woonplaats");
        assertThat(refersTo("ligplaats", "heeftAlsHoofdadres")).isEqualTo("nummeraanduiding");
    }

    private String refersTo(String type, String element) {
        ObjectType objectType = bag.objectType(type);
        Attribute attribute = objectType.attributes().get(objectType.indexOf(type, element));
        return attribute.refersTo().orElse("");
    }
}

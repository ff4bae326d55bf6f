package nl.gemeentecloud.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Käster,kaster",
        "Çelik,celik",
        "Søndergaard,sondergaard",
        "ÆGIR,aegir",
        "Łukasz,lukasz",
        "Đorđević,dordevic",
        "Strauß,strauss",
        "Þórður,thordur",
        "IJzerman,ijzerman",
        "Ĳzerman,ijzerman",
        "İnönü,inonu"
    })
    void aNameIsFoundWithoutTheDiacriticsOfItsLetters(String name, String plain) {
        assertThat(SearchText.fold(name)).isEqualTo(plain);
    }

    @Test
    void everyLetterThatAQuestionMayHoldIsFoldedToPlainLetters() {
        for (char letter = 'À'; letter <= 'ž'; letter++) {
            if (Character.isLetter(letter)) {
                assertThat(SearchText.fold(String.valueOf(letter)))
                        .as("U+%04X", (int) letter)
                        .matches("'?[a-z]{1,2}");
            }
        }
    }

    @Test
    void lettersOfOtherScriptsStayAsTheyAre() {
        assertThat(SearchText.fold("Ωμέγα")).isEqualTo("ωμεγα");
    }
}

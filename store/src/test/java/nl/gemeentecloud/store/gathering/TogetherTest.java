package nl.gemeentecloud.store.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.store.gathering.Together.Own;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void eachQuestionHasItsOwnValuesAndAllShareTheRest() {
        assertThat(
                        Together.statement(
                                "select a from t where b <> ? and c = any (?) and d > ?",
                                List.of(
                                        Optional.empty(),
                                        Optional.of(new Own(0, "int8", true)),
                                        Optional.of(new Own(1, "date", false)))))
                .isEqualTo(
                        "select q.nr, l.* from unnest(?::int4[], ?::int4[], ?::date[]) with ordinality q (v0, w0, v1, nr)"
                                + " cross join lateral (select a from t where b <> ? and c = any ((?::int8[])[q.v0:q.w0]) and d > q.v1) l");
    }

    @Test
    void aValueThatStandsInSeveralPlacesIsOneList() {
        Optional<Own> day = Optional.of(new Own(0, "date", false));

        assertThat(Together.statement("select a from t where b <= ? and c > ?", List.of(day, day)))
                .isEqualTo(
                        "select q.nr, l.* from unnest(?::date[]) with ordinality q (v0, nr)"
                                + " cross join lateral (select a from t where b <= q.v0 and c > q.v0) l");
    }

    @Test
    void aStatementWithOtherParametersIsRefused() {
        assertThatThrownBy(() -> Together.statement("select ? + ?", List.of(Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 parameters");
    }
}

package nl.gemeentecloud.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

    @Test
    void aGroupKeepsDeliveredOrderAndDoesNotChangeWithItsSource() {
        Map<String, String> delivered = new LinkedHashMap<>();
        delivered.put("0240", "Jansen");
        delivered.put("0120", "999990019");
        Group group = new Group("01", delivered);
        delivered.clear();

        assertThat(group.values().keySet()).containsExactly("0240", "0120");
        assertThat(group.value("0120")).isEqualTo("999990019");
        assertThat(group.value("0210")).isNull();
        assertThatThrownBy(() -> group.values().put("0210", "Jan"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBuiltGroupEqualsOneMadeFromAMap() {
        Group.Builder builder = new Group.Builder();
        for (int i = 0; i < 100; i++) {
            builder.begin("dropped").add("0001", "x");
        }
        builder.begin("01");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            builder.add("%04d".formatted(i), "v" + i);
            values.put("%04d".formatted(i), "v" + i);
        }

        assertThat(builder.build()).isEqualTo(new Group("01", values));
        assertThat(builder.build().hashCode()).isEqualTo(new Group("01", values).hashCode());
    }
}

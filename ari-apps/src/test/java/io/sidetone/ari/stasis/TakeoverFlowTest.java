package io.sidetone.ari.stasis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakeoverFlowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sidetone,trunk,0891234567 | trunk",
                "sidetone-20042,doorbell   | doorbell",
                "sidetone,trunk,a,b        | trunk",
                "sidetone                  | ''",
                "''                        | ''"
            })
    void theDialplanSaysWhoseCallItWas(String data, String flow) {
        var caller = JsonNodeFactory.instance.objectNode().put("id", "1.1");
        caller.putObject("dialplan").put("app_name", "Stasis").put("app_data", data);
        assertThat(new Takeover("bridge", caller, List.of("1.2")).flow()).isEqualTo(flow);
    }

    @Test
    void whereItCannotBeToldThereIsNone() {
        var caller = JsonNodeFactory.instance.objectNode().put("id", "1.1");
        assertThat(new Takeover("bridge", caller, List.of("1.2")).flow()).isEmpty();
    }
}

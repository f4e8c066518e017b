package io.sidetone.lab.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.lab.LabHouse;
import io.sidetone.lab.OneAsterisk;
import io.sidetone.lab.ari.LabAri;
import io.sidetone.lab.daemon.LabSettings;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A telephone whose redirections PJSIP would follow unseen is told by {@code doctor}. */
@ExtendWith(OneAsterisk.class)
class RedirectingTelephoneTest {

    private static final String ENDPOINTS = "asterisk/config/dynamic/res_pjsip/endpoint/";

    @Test
    void doctorSaysWhatToWriteInPjsipConf(LabHouse house) throws Exception {
        var sidetone = house.moveIn(LabSettings.house());
        var name = "redirecting-" + UUID.randomUUID();
        try (var ari = LabAri.client(house.exchange())) {
            var fields =
                    "{\"fields\":[{\"attribute\":\"redirect_method\",\"value\":\"uri_pjsip\"}]}";
            assertThat(ari.exchange("PUT", ENDPOINTS + name, fields).status()).isEqualTo(200);
            var warned = sidetone.command("doctor").out();
            assertThat(ari.delete(ENDPOINTS + name)).isTrue();
            var content = sidetone.command("doctor").out();

            assertThat(warned)
                    .contains("redirected calls", name, "redirect_method = user")
                    .contains("/etc/asterisk/pjsip.conf, in [" + name + "]");
            assertThat(content).contains("seen at each of").doesNotContain(name);
        }
    }
}

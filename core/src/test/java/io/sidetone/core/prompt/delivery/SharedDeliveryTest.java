package io.sidetone.core.prompt.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetone.core.prompt.Clip;
import io.sidetone.core.prompt.Sound;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedDeliveryTest {

    @Test
    void asteriskGetsTheAbsolutePathWithoutTheExtension() throws IOException {
        var clip = new Clip(new byte[0], Path.of("/var/lib/sidetone/cache/speech/abc.wav"));
        assertThat(new SharedDelivery().deliver(clip))
                .isEqualTo(new Sound.Named("/var/lib/sidetone/cache/speech/abc"));
    }

    @Test
    void aPromptThatIsNotOnDiskCannotBeShared() {
        assertThatThrownBy(() -> new SharedDelivery().deliver(new Clip(new byte[0], null)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not be written");
    }
}

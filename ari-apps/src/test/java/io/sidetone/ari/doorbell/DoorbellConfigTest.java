package io.sidetone.ari.doorbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorbellConfigTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(doorbell:\n.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void aLabelAndATelephoneAreEnough() {
        var config =
                DoorbellYaml.bound(
                        folder,
                        """
                        doorbell:
                          buttons:
                            front: {label: Front door, ring: [{to: [PJSIP/kitchen]}]}
                        """);
        var button = config.button("front").orElseThrow().config();

        assertThat(button.ringFor()).isEqualTo(Duration.ofSeconds(30));
        assertThat(button.confirmFor()).isEqualTo(Duration.ofSeconds(15));
        assertThat(button.debounce()).isEqualTo(Duration.ofSeconds(5));
        assertThat(button.talkFor()).isEqualTo(Duration.ofMinutes(15));
        assertThat(button.keys()).isEmpty();
        assertThat(button.ringHeader()).isEmpty();
        assertThat(button.snapshot()).isEmpty();
        assertThat(button.announce().phones()).isEmpty();
        assertThat(button.announce().toAnswerer()).isFalse();
        assertThat(config.message().to()).isEmpty();
        assertThat(config.message().limit()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.button("back")).isEmpty();
    }

    /** What users copy. */
    @Test
    void everyExampleOfThePageIsWithoutFault() throws IOException {
        var page = Files.readString(Path.of("../docs/doorbell.md"));
        var examples = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSize(2);
        assertThat(examples)
                .allSatisfy(text ->
                        assertThat(DoorbellYaml.bound(folder, text).button("front")).isPresent());
    }

    @Test
    void theFullExampleSetsEveryKey() throws IOException {
        var page = Files.readString(Path.of("../docs/doorbell.md"));
        var full = EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList().getLast();
        var button = DoorbellYaml.bound(folder, full).button("front").orElseThrow().config();

        assertThat(button.quiet()).hasSize(2);
        assertThat(button.keys()).hasSize(3);
        assertThat(button.keys().get(new DoorKey("7")).sendKeys()).contains("#90");
        assertThat(button.ringHeader()).hasSize(1);
        assertThat(button.announce().times()).isEqualTo(2);
        assertThat(button.snapshot()).isPresent();
        assertThat(button.ring().getLast().to().getFirst().phone().confirm()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buttons: {}|there is no button",
                "buttons: {Front Door: {label: D, ring: [{to: [PJSIP/a]}]}}|a button is named by"
                        + " 2 to 40",
                "buttons: {ff: {label: '', ring: [{to: [PJSIP/a]}]}}|a label is one line",
                "buttons: {ff: {label: D, ring: []}}|nobody rings",
                "buttons: {ff: {label: D, ring: [{to: []}]}}|this step rings nobody",
                "buttons: {ff: {label: D, ring: [{to: [kitchen]}]}}|`kitchen` is no group",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a&PJSIP/b]}]}}|one telephone each",
                "buttons: {ff: {label: D, ring: [{to: ['PJSIP/a,b']}]}}|neither a telephone",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}, {to: [PJSIP/b], after: 30s}]}}|this"
                        + " step never begins",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], ring-for: 1s}}|from 5s to 10m",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], keys: {'12': {send-keys: '1'}}}}|one"
                        + " key",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], keys: {'1': {}}}}|write one of"
                        + " `action` and `send-keys`",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], keys: {'1': {action: {mqtt: {topic: t,"
                        + " payload: x}}}}}}|there is no broker",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], keys: {'1': {send-keys: x}}}}|are 1"
                        + " to 32 of",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], ring-header: {'A b': c}}}|no name of"
                        + " a SIP header",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], ring-header: {A: \"x\\r\\ny\"}}}|one"
                        + " line of ASCII",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}], announce: {phones: [hall]}}}|`hall` is"
                        + " no group",
                "buttons: {ff: {label: D, ring: [{to: [all]}]}}, groups: {all: []}|nobody is in this group",
                "buttons: {ff: {label: D, ring: [{to: [aa]}]}}, groups: {aa: [bb], bb: [PJSIP/c]}|a group"
                        + " holds telephones only",
                "buttons: {ff: {label: D, ring: [{to: [xx]}]}}, groups: {yy: [PJSIP/a]}|there is no group"
                        + " `xx`; there are `yy`",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}]}}, message: {to: [max]}|`max` has no"
                        + " mail address",
                "buttons: {ff: {label: D, ring: [{to: [PJSIP/a]}]}}, message: {to: [ann]}|`ann` is not in"
                        + " section `people`",
            })
    void whatCannotBeIsRefusedWithItsPlace(String section, String problem) {
        assertThat(DoorbellYaml.problems(folder, "doorbell: {" + section + "}\n"))
                .contains(problem)
                .contains("sidetone.yaml:4:");
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/kitchen, false",
        "PJSIP/+4915112345678@provider, true",
        "Local/203@phones, false",
    })
    void numbersThroughATrunkMustBeAcceptedUnlessTheFileSaysOtherwise(
            String endpoint, boolean confirm) {
        assertThat(new PhoneConfig(new Destination(endpoint), Optional.empty()).phone().confirm())
                .isEqualTo(confirm);
    }
}

package io.sidetone.manager.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionRightsTest {

    private final ActionRights rights = ActionRights.ofAsterisk22();

    @Test
    void anActionTellsWhichRightsAllowIt() {
        assertThat(rights.needed("Originate")).contains(List.of("originate"));
        assertThat(rights.needed("mailboxcount")).contains(List.of("call", "reporting"));
        assertThat(rights.needed("PJSIPShowEndpoints")).contains(List.of("system"));
    }

    @Test
    void someActionsAreOpenToEverybody() {
        assertThat(rights.needed("QueueStatus")).contains(List.of());
    }

    @Test
    void whatNoAsteriskDoesIsNotKnown() {
        assertThat(rights.needed("MakeCoffee")).isEmpty();
    }

    @Test
    void reportingAllowsNoCallsAndNoChanges() {
        assertThat(rights.allowed("reporting"))
                .contains("CoreShowChannels", "DeviceStateList", "Getvar", "MailboxCount")
                .doesNotContain("Originate", "Hangup", "Redirect", "Setvar", "Command", "DBPut");
    }

    @Test
    void allOfThemAreInAlphabeticalOrder() {
        assertThat(rights.actions())
                .hasSizeGreaterThan(150)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }
}

package io.sidetone.ari.doorbell;

import io.sidetone.core.config.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The section {@code doorbell} of the configuration.
 *
 * @param buttons by the name that the dialplan uses
 * @param groups lists of telephones by name; none is in another
 * @param message what visitors say when nobody answers
 */
public record DoorbellConfig(
        Map<ButtonName, ButtonConfig> buttons,
        @Default("{}") Map<GroupName, List<PhoneConfig>> groups,
        @Default("{}") MessageConfig message) {

    public DoorbellConfig {
        buttons = Map.copyOf(buttons);
        groups = Map.copyOf(groups);
    }

    /**
     * The button of that name.
     *
     * @param name any text; empty for the only one there is
     */
    Optional<Button> button(String name) {
        return buttons.entrySet().stream()
                .filter(entry -> named(entry.getKey(), name))
                .map(entry -> new Button(entry.getKey().text(), entry.getValue()))
                .findFirst();
    }

    private boolean named(ButtonName button, String name) {
        return button.text().equals(name) || (name.isEmpty() && buttons.size() == 1);
    }
}

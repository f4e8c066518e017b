package io.sidetone.manager.lcd;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a display, each as wide as it is.
 *
 * @param house what is always shown
 * @param alert what is shown in its place while it lasts
 */
record LcdPanel(List<String> house, Optional<List<String>> alert) {

    LcdPanel {
        house = List.copyOf(house);
        alert = alert.map(List::copyOf);
    }
}

package io.sidetone.manager.lcd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Our two screens on a display: only what has changed is sent. */
final class LcdScreens {

    private static final String HOUSE = "house";
    private static final String ALERT = "alert";

    private final LcdConversation lcd;
    private final DisplaySize size;
    private final List<String> houseRows;
    private final List<String> alertRows;
    private boolean isAlerting;

    private LcdScreens(LcdConversation lcd, DisplaySize size) {
        this.lcd = lcd;
        this.size = size;
        this.houseRows = new ArrayList<>(Collections.nCopies(size.rows(), ""));
        this.alertRows = new ArrayList<>(Collections.nCopies(size.rows(), ""));
    }

    /** Makes the screens, nothing on them. */
    static LcdScreens make(LcdConversation lcd, DisplaySize size)
            throws IOException, InterruptedException {
        var screens = new LcdScreens(lcd, size);
        lcd.command("client_set", "-name", "Sidetone");
        screens.add(HOUSE);
        lcd.command("screen_set", HOUSE, "-priority", "info");
        screens.add(ALERT);
        lcd.command("screen_set", ALERT, "-priority", "hidden");
        lcd.command("screen_set", ALERT, "-backlight", "flash");
        return screens;
    }

    private void add(String screen) throws IOException, InterruptedException {
        lcd.command("screen_add", screen);
        lcd.command("screen_set", screen, "-name", "Sidetone");
        lcd.command("screen_set", screen, "-heartbeat", "off");
        for (int row = 1; row <= size.rows(); row++) {
            lcd.command("widget_add", screen, row, "string");
        }
    }

    void show(LcdPanel panel) throws IOException, InterruptedException {
        write(HOUSE, houseRows, panel.house());
        if (panel.alert().isPresent()) {
            write(ALERT, alertRows, panel.alert().get());
        }
        raise(panel.alert());
    }

    private void raise(Optional<?> alert) throws IOException, InterruptedException {
        if (alert.isPresent() != isAlerting) {
            lcd.command("screen_set", ALERT, "-priority", alert.isPresent() ? ALERT : "hidden");
            isAlerting = alert.isPresent();
        }
    }

    private void write(String screen, List<String> shown, List<String> wanted)
            throws IOException, InterruptedException {
        for (int row = 0; row < size.rows(); row++) {
            if (!shown.get(row).equals(wanted.get(row))) {
                lcd.command("widget_set", screen, row + 1, 1, row + 1, wanted.get(row));
                shown.set(row, wanted.get(row));
            }
        }
    }
}

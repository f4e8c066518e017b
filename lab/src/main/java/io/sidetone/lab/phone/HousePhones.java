package io.sidetone.lab.phone;

import io.sidetone.lab.Await;
import io.sidetone.lab.FreePorts;
import io.sidetone.lab.LabFailure;
import io.sidetone.lab.asterisk.LabAsterisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All telephones of one house, and who is at the other end of its trunk. */
public final class HousePhones implements AutoCloseable {

    /** Stands for the network behind the trunk: whatever the house dials, rings here. */
    public static final String OUTSIDE = "outside";

    private static final Duration SOON = Duration.ofSeconds(10);

    private final LabAsterisk asterisk;
    private final int house;
    private final Path folder;
    private final Map<String, SippPhone> phones = new LinkedHashMap<>();
    private boolean dialOptions;

    /**
     * @param house the number of the house, as the network knows it
     * @param folder where each telephone has a folder of its own
     */
    public HousePhones(LabAsterisk asterisk, int house, Path folder) {
        this.asterisk = asterisk;
        this.house = house;
        this.folder = folder;
    }

    /** Plugs a telephone in, under an extension that the lab's dialplan knows: 201 or 202. */
    public HousePhones plugIn(String name, PhoneHabit habit) {
        int port = FreePorts.udp(udp -> !asterisk.ports().isForAudio(udp));
        phones.put(name, SippPhone.plugIn(name, port, folder.resolve(name), habit));
        set("PHONE_" + house + "_" + name, Integer.toString(port));
        return this;
    }

    /** Gives the Dials of the house this option of the application {@code Dial}. */
    public HousePhones dialWith(String options) {
        dialOptions = true;
        set("DIAL_" + house, options);
        return this;
    }

    /** Waits until every one of these has rung. */
    public HousePhones ring(String... names) {
        for (String name : names) {
            SippPhone phone = phone(name);
            Await.until(name + " rings", SOON, () -> !phone.rings().isEmpty());
        }
        return this;
    }

    /** Waits until it has been picked up. */
    public HousePhones isPickedUp(String name) {
        Await.until(name + " is picked up", SOON, phone(name)::isPickedUp);
        return this;
    }

    /**
     * Those of the house's telephones that have rung so far, however often; not what is outside.
     */
    public List<String> rang() {
        List<String> rang = new ArrayList<>();
        phones.forEach((name, phone) -> {
            if (!name.equals(OUTSIDE) && !phone.rings().isEmpty()) {
                rang.add(name);
            }
        });
        return rang;
    }

    /**
     * One of them.
     *
     * @throws LabFailure when it is not plugged in
     */
    public SippPhone phone(String name) {
        SippPhone phone = phones.get(name);
        if (phone == null) {
            throw new LabFailure("no telephone " + name + " here, but " + phones.keySet());
        }
        return phone;
    }

    @Override
    public void close() {
        phones.values().forEach(SippPhone::close);
        if (dialOptions) {
            // A later house may be given the same number.
            set("DIAL_" + house, "");
        }
    }

    private void set(String variable, String value) {
        asterisk.setGlobal("LAB_" + variable, value);
    }
}

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
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** All telephones of one house, and who is at the other end of its trunk. */
public final class HousePhones implements AutoCloseable {

    /** Stands for the network behind the trunk: whatever the house dials, rings here. */
    public static final String OUTSIDE = "outside";

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LabAsterisk asterisk;
    private final int house;
    private final Path folder;
    private final Map<String, SippPhone> phones = new LinkedHashMap<>();
    private final AtomicInteger replaced = new AtomicInteger();
    private final PjsipEndpoints endpoints;
    private boolean dialOptions;

    /**
     * @param house the number of the house, as the network knows it
     * @param folder where each telephone has a folder of its own
     */
    public HousePhones(LabAsterisk asterisk, int house, Path folder) {
        this.asterisk = asterisk;
        this.house = house;
        this.folder = folder;
        this.endpoints = new PjsipEndpoints(asterisk);
    }

    /** Plugs a telephone in, under an extension that the lab's dialplan knows: 201 or 202. */
    public HousePhones plugIn(String name, PhoneHabit habit) {
        SippPhone phone = plug(name, folder.resolve(name), habit);
        phones.put(name, phone);
        set("PHONE_" + house + "_" + name, Integer.toString(phone.port()));
        return this;
    }

    /**
     * Plugs telephones in as one endpoint of Asterisk's that is this house's alone, which each of
     * them is a contact of; a provider is one as well.
     *
     * @return whom to dial, {@code PJSIP/kitchen-20042}
     */
    public String plugInto(String name, PhoneHabit... habits) {
        return plugInto(name, Map.of(), habits);
    }

    /** The same, with options of the endpoint's own: {@code rtp_timeout}, {@code dtmf_mode}. */
    public String plugInto(String name, Map<String, String> options, PhoneHabit... habits) {
        List<String> contacts = new ArrayList<>();
        for (int i = 0; i < habits.length; i++) {
            String phone = i == 0 ? name : name + "-" + (i + 1);
            phones.put(phone, plug(phone, folder.resolve(phone), habits[i]));
            contacts.add(phone(phone).contact());
        }
        String endpoint = name + "-" + house;
        endpoints.add(endpoint, contacts, options);
        return "PJSIP/" + endpoint;
    }

    /** Puts another telephone in its place, on the same port: it will do something else now. */
    public HousePhones replace(String name, PhoneHabit habit) {
        SippPhone old = phone(name);
        old.close();
        Path fresh = folder.resolve(name + "-" + replaced.incrementAndGet());
        phones.put(name, SippPhone.plugIn(name, old.port(), echo(habit), fresh, habit));
        return this;
    }

    /** Tells Asterisk, which was restarted, of the endpoints. */
    public void asteriskIsBack() {
        endpoints.again();
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
        endpoints.close();
        if (dialOptions) {
            // A later house may be given the same number.
            set("DIAL_" + house, "");
        }
    }

    private SippPhone plug(String name, Path where, PhoneHabit habit) {
        int port = FreePorts.udp(udp -> !asterisk.ports().isForAudio(udp));
        return SippPhone.plugIn(name, port, echo(habit), where, habit);
    }

    private OptionalInt echo(PhoneHabit habit) {
        boolean echoes =
                switch (habit) {
                    case PhoneHabit.Answers answers -> answers.sound() == PhoneHabit.Sound.ECHO;
                    case PhoneHabit.Holds holds -> holds.answers().sound() == PhoneHabit.Sound.ECHO;
                    case PhoneHabit.Rings _, PhoneHabit.Refuses _, PhoneHabit.Announces _ -> false;
                };
        return echoes ? OptionalInt.of(audioPort()) : OptionalInt.empty();
    }

    /** SIPp takes the next but one for pictures, which nobody else may be given meanwhile. */
    private int audioPort() {
        return FreePorts.udp(3, udp -> udp % 2 == 0 && !asterisk.ports().isForAudio(udp));
    }

    private void set(String variable, String value) {
        asterisk.setGlobal("LAB_" + variable, value);
    }
}

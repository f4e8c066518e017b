package io.sidetone.core.trunk;

import io.sidetone.core.people.PersonConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom short numbers call. */
final class TrunkUsers {

    private final Map<String, TrunkUser> byKeypad = new HashMap<>();

    /**
     * A user behind a short number.
     *
     * @param place where that stands in the configuration
     */
    record TrunkUser(String user, String place) {}

    TrunkUsers(TrunksConfig config, Map<String, PersonConfig> people) {
        people.forEach((key, person) ->
                person.sip()
                        .ifPresent(sip ->
                                byKeypad.put(
                                        sip.keypad().digits(),
                                        new TrunkUser(sip.user().text(), "people." + key))));
        config.users()
                .forEach((keypad, user) ->
                        byKeypad.put(keypad.digits(), new TrunkUser(user.text(), "trunks.users")));
    }

    Optional<TrunkUser> find(String digits) {
        return Optional.ofNullable(byKeypad.get(digits));
    }
}

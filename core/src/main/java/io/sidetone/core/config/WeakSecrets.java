package io.sidetone.core.config;

import java.util.Locale;
import java.util.Set;

/** Passwords out of manuals and samples, which are the first to be tried. */
final class WeakSecrets {

    private static final Set<String> KNOWN =
            Set.of(
                    "admin",
                    "administrator",
                    "asterisk",
                    "changeit",
                    "changeme",
                    "default",
                    "example",
                    "freepbx",
                    "guest",
                    "letmein",
                    "mysecret",
                    "none",
                    "pass",
                    "passw0rd",
                    "password",
                    "pbx",
                    "pi",
                    "qwerty",
                    "raspberry",
                    "root",
                    "secret",
                    "sidetone",
                    "test",
                    "todo",
                    "unused",
                    "user",
                    "yourpassword",
                    "yoursecret",
                    "amp111",
                    "mypassword",
                    "supersecret",
                    "placeholder",
                    "replaceme");

    private WeakSecrets() {}

    /** Whether it is a word out of a manual, digits in a row, or one character again and again. */
    static boolean isWeak(String secret) {
        var plain = secret.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ .!<>]", "");
        return plain.length() < 4
                || KNOWN.contains(plain)
                || "12345678901234567890".startsWith(plain)
                || plain.chars().distinct().count() == 1;
    }
}

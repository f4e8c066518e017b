package io.sidetone.core.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** An {@link SmtpConfig} in the words of Angus Mail. */
final class SmtpSettings {

    private static final String PREFIX = "mail.smtp.";

    private SmtpSettings() {}

    static Properties of(SmtpConfig config, SSLSocketFactory tls) {
        var settings = new Properties();
        set(settings, "connectiontimeout", millis(config.connectLimit()));
        set(settings, "timeout", millis(config.readLimit()));
        set(settings, "writetimeout", millis(config.writeLimit()));
        set(settings, "auth", String.valueOf(config.user().isPresent()));
        // Waiting for the answer to QUIT could turn a mail that was taken into one that failed.
        set(settings, "quitwait", "false");
        switch (config.security()) {
            case STARTTLS -> {
                set(settings, "starttls.enable", "true");
                set(settings, "starttls.required", "true");
                protect(settings, tls);
            }
            case TLS -> {
                set(settings, "ssl.enable", "true");
                protect(settings, tls);
            }
            case NONE -> set(settings, "starttls.enable", "false");
        }
        return settings;
    }

    private static void protect(Properties settings, SSLSocketFactory tls) {
        settings.put(PREFIX + "ssl.socketFactory", tls);
        set(settings, "ssl.socketFactory.fallback", "false");
        set(settings, "ssl.checkserveridentity", "true");
        set(settings, "ssl.protocols", "TLSv1.3 TLSv1.2");
    }

    private static void set(Properties settings, String name, String value) {
        settings.setProperty(PREFIX + name, value);
    }

    private static String millis(Duration limit) {
        return String.valueOf(limit.toMillis());
    }
}

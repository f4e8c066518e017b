package io.sidetone.core.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** An {@link SmtpConfig} in the words of Angus Mail. */
final class SmtpSettings {

    private static final String PREFIX = "mail.smtp.";

    private SmtpSettings() {}

    /**
     * Settings for one conversation.
     *
     * @param watch sees to all limits but that of connecting
     */
    static Properties of(SmtpConfig config, SSLSocketFactory tls, ConversationWatch watch) {
        var settings = new Properties();
        set(settings, "connectiontimeout", millis(config.connectLimit()));
        settings.put(PREFIX + "socketFactory", WatchedSockets.plain(watch));
        // A socket that nobody watches is none to fall back to.
        set(settings, "socketFactory.fallback", "false");
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
                protect(settings, WatchedSockets.tls(watch, tls));
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

package io.sidetone.core.config;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sections like the real ones, of every supported type. */
final class Sample {

    private Sample() {}

    enum UnknownCaller {
        REFUSE,
        SEND_AS_UNKNOWN
    }

    @Inline
    record Mail(String text) {
        Mail {
            if (!text.contains("@")) {
                throw new IllegalArgumentException("not a mail address");
            }
        }
    }

    record Ari(URI url, String user, Secret password) {}

    record Asterisk(Ari ari, @Default("/var/spool/asterisk/recording") Path recordingDirectory) {}

    record FastAgi(
            @Default("127.0.0.1") InetAddress listen,
            @Default("4573") @Range(min = "0", max = "65535") int port,
            @Default("[127.0.0.1, '::1']") List<InetAddress> allow,
            @Default("5m") @Range(min = "1s", max = "1h") Duration deadline,
            @Default("0.5") double loudness,
            @Default("yes") boolean answer,
            @Default("20MiB") DataSize keepFree,
            Optional<Host> relay) {}

    record Person(
            String name,
            Mail mail,
            @Default("[]") List<String> callerId,
            @Default("Europe/Berlin") ZoneId zone,
            @Default("en") Locale language) {}

    @Inline
    record People(@Default("{}") Map<String, Person> byName) {}

    record Limits(@Default("2s") Duration shortest, @Default("60m") Duration longest) {
        Limits {
            if (shortest.compareTo(longest) >= 0) {
                throw new IllegalArgumentException("`shortest` must be less than `longest`");
            }
        }
    }

    record Podcast(
            Map<String, List<@NameOf("people") String>> codes,
            @Default("refuse") UnknownCaller unknownCaller,
            Limits limits) {}

    @Inline
    record StateDirectory(@Default("/var/lib/sidetone") Path path) {}

    static final List<Section<?>> SECTIONS =
            List.of(
                    Section.required("asterisk", Asterisk.class),
                    Section.required("fastagi", FastAgi.class),
                    Section.required("people", People.class),
                    Section.optional("podcast", Podcast.class),
                    Section.required("state-directory", StateDirectory.class));
}

package io.sidetone.console.doctor;

import java.io.IOException;
import java.util.regex.Pattern;

/** Whether the Asterisk is one that Sidetone is tested with. */
public final class AsteriskVersionCheck extends AriCheck {

    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
    private static final Release OLDEST_22 = new Release(22, 10, 1);
    private static final Release OLDEST_20 = new Release(20, 20, 1);
    private static final int OLDEST_MAJOR = 20;

    private final AriProbe ari;

    public AsteriskVersionCheck(AriProbe ari) {
        super("Asterisk version");
        this.ari = ari;
    }

    private record Release(int major, int minor, int patch) {
        boolean isBefore(Release other) {
            return minor < other.minor || (minor == other.minor && patch < other.patch);
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + patch;
        }
    }

    @Override
    Outcome ask() throws IOException {
        var version =
                ari.get("asterisk/info")
                        .map(info -> info.path("system").path("version").asText())
                        .orElse("");
        var release = RELEASE.matcher(version);
        return release.matches()
                ? judge(
                        version,
                        new Release(
                                Integer.parseInt(release.group(1)),
                                Integer.parseInt(release.group(2)),
                                Integer.parseInt(release.group(3))))
                : new Outcome.Fine(version.isEmpty() ? "not told" : version);
    }

    private static Outcome judge(String version, Release release) {
        if (release.major() < OLDEST_MAJOR) {
            return old(version, OLDEST_22 + " or " + OLDEST_20);
        }
        return switch (release.major()) {
            case 20 -> release.isBefore(OLDEST_20) ? old(version, "" + OLDEST_20) : fine(version);
            case 21 -> old(version, OLDEST_22 + " or " + OLDEST_20);
            case 22 -> release.isBefore(OLDEST_22) ? old(version, "" + OLDEST_22) : fine(version);
            default -> fine(version);
        };
    }

    private static Outcome fine(String version) {
        return new Outcome.Fine(version);
    }

    private static Outcome old(String version, String wanted) {
        return new Outcome.Caution(
                version + " lacks fixes that " + wanted + " has",
                "Update it: apt update && apt install asterisk");
    }
}

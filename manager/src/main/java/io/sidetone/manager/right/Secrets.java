package io.sidetone.manager.right;

import io.sidetone.manager.ami.AmiHeader;
import io.sidetone.manager.ami.AmiMessage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps passwords out of sight. Asterisk tells them readily: {@code PJSIPShowRegistrationsOutbound}
 * lists the password of every provider, {@code GetConfig} whole files.
 */
public final class Secrets {

    /** What stands in place of a secret. */
    public static final String HIDDEN = "(hidden)";

    private static final String WORDS =
            "[\\w.-]*(?:secret|passw|md5_?cred|token|passphrase|private_?key|api_?key)[\\w.-]*";

    private static final Pattern NAME = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);

    /** A setting within a value: {@code secret=…}, {@code "secret":"…"}, {@code password : …}. */
    private static final Pattern SETTING =
            Pattern.compile(
                    "(\"?\\b" + WORDS + "\"?\\s*(?:=>?|:)\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\S.*)",
                    Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** The message as it may be shown. */
    public static AmiMessage hidden(AmiMessage message) {
        boolean named =
                message.first("Variable").or(() -> message.first("Key")).stream()
                        .anyMatch(name -> NAME.matcher(name).find());
        boolean database = message.first("Family").isPresent();
        return new AmiMessage(
                message.headers().stream().map(header -> shown(header, named, database)).toList());
    }

    /** The headers as they may be shown. */
    public static List<AmiHeader> hidden(List<AmiHeader> headers) {
        return hidden(new AmiMessage(headers)).headers();
    }

    /** Whether a header of this name holds a secret. */
    public static boolean isSecret(String header) {
        return NAME.matcher(header).matches() || header.equalsIgnoreCase("Key");
    }

    /**
     * @param named whether the message is about a variable or an entry that is called a secret
     * @param database whether {@code Key} is that of an entry of Asterisk's database
     */
    private static AmiHeader shown(AmiHeader header, boolean named, boolean database) {
        var name = header.name();
        boolean key = name.equalsIgnoreCase("Key") && database;
        boolean value = name.equalsIgnoreCase("Value") || name.equalsIgnoreCase("Val");
        if (!header.value().isEmpty() && ((isSecret(name) && !key) || (named && value))) {
            return new AmiHeader(name, HIDDEN);
        }
        return new AmiHeader(name, SETTING.matcher(header.value()).replaceAll("$1" + HIDDEN));
    }
}

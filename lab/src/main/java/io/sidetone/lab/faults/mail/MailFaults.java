package io.sidetone.lab.faults.mail;

import io.sidetone.lab.faults.mail.MailFault.Fate;
import io.sidetone.lab.mail.SmtpFault;
import io.sidetone.lab.mail.SmtpRubbish;
import io.sidetone.lab.mail.SmtpStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every fault at every stage at which it can be, and what must come of it. */
public final class MailFaults {

    /** Inside the sound of a message of a second or more. */
    private static final int INSIDE_THE_SOUND = 5_000;

    /** Longer than any limit that a test sets. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final String BROKEN_OFF = "no whole answer within";

    /** The stages at which a 5xx speaks of the mail, and not of the server (RFC 5321, 4.2.1). */
    private static final List<SmtpStage> ABOUT_THE_MAIL =
            List.of(SmtpStage.MAIL, SmtpStage.RCPT, SmtpStage.DATA, SmtpStage.END_OF_DATA);

    private static final List<SmtpStage> BEFORE_THE_MAIL =
            List.of(SmtpStage.GREETING, SmtpStage.EHLO);

    private MailFaults() {}

    /** All that a server does without TLS and without a password. */
    public static List<MailFault> all() {
        return Stream.of(replies(), silence(), rubbish(), inTheSound())
                .flatMap(List::stream)
                .toList();
    }

    /** What a server answers to user and password. */
    public static List<MailFault> toPasswords() {
        return Stream.of("421 4.3.2 busy", "454 4.7.0 later", "535 5.7.8 wrong", "550 5.7.1 no")
                .map(reply -> refusal(SmtpStage.AUTH, reply, Fate.RETRIED))
                .toList();
    }

    /** What comes of an offer of STARTTLS when no TLS follows. */
    public static List<MailFault> toTls() {
        return List.of(
                retried(
                        "STARTTLS refused",
                        new SmtpFault.StartTls("454 4.7.0 not now"),
                        "454 4.7.0 not now"),
                retried("rubbish for TLS", new SmtpFault.StartTls("220 go on"), ""),
                retried("no STARTTLS offered", new SmtpFault.None(), "STARTTLS"));
    }

    private static List<MailFault> replies() {
        List<MailFault> faults = new ArrayList<>();
        for (String reply :
                List.of(
                        "421 4.3.2 shutting down",
                        "450 4.2.0 greylisted, come back",
                        "451 4.3.0 out of order",
                        "452 4.3.1 out of storage")) {
            faults.addAll(everywhere((stage, _) -> refusal(stage, reply, Fate.RETRIED)));
        }
        for (String reply :
                List.of(
                        "550 5.1.1 no such user",
                        "552 5.3.4 too big",
                        "554 5.7.1 no \u001b[2Jspam")) {
            faults.addAll(at(BEFORE_THE_MAIL, stage -> refusal(stage, reply, Fate.RETRIED)));
            faults.addAll(at(ABOUT_THE_MAIL, stage -> refusal(stage, reply, Fate.DEAD)));
        }
        return faults;
    }

    private static List<MailFault> silence() {
        List<MailFault> faults = new ArrayList<>();
        faults.addAll(
                everywhere((stage, at) -> retried("hangs up" + at, new SmtpFault.Drop(stage), "")));
        faults.addAll(
                everywhere((stage, at) ->
                        retried("is silent" + at, new SmtpFault.Silence(stage), BROKEN_OFF)));
        faults.addAll(
                everywhere((stage, at) ->
                        retried(
                                "drips a byte a second" + at,
                                new SmtpFault.Drip(stage, ONE_SECOND),
                                BROKEN_OFF)));
        return faults;
    }

    private static List<MailFault> rubbish() {
        List<MailFault> faults = new ArrayList<>();
        for (SmtpRubbish rubbish : SmtpRubbish.values()) {
            String said =
                    switch (rubbish) {
                        case ENDLESS_LINE, ENDLESS_REPLY -> "says more than 128 KiB";
                        case NO_LINE_END -> BROKEN_OFF;
                        case BINARY, WORDS, HTTP -> "does not answer as a mail server does";
                    };
            faults.addAll(
                    everywhere((stage, at) ->
                            retried(
                                    "says " + rubbish + at,
                                    new SmtpFault.Babble(stage, rubbish),
                                    said)));
        }
        return faults;
    }

    private static List<MailFault> inTheSound() {
        return List.of(
                retried("hangs up in DATA", new SmtpFault.DropInData(INSIDE_THE_SOUND), ""),
                retried("stalls in DATA", new SmtpFault.StallInData(INSIDE_THE_SOUND, LONG), ""),
                retried("reads a byte a second", new SmtpFault.Sip(ONE_SECOND), ""),
                retried("takes it and hangs up", new SmtpFault.DropInsteadOfConsent(), "hung up"),
                new MailFault(
                        "thinks for a second",
                        new SmtpFault.SlowConsent(ONE_SECOND),
                        Fate.DELIVERED,
                        "250 2.0.0 taken"));
    }

    private static MailFault refusal(SmtpStage stage, String reply, Fate fate) {
        return new MailFault(
                reply + " at " + stage,
                new SmtpFault.Refuse(stage, reply),
                fate,
                reply.replace("\u001b", ""));
    }

    private static MailFault retried(String name, SmtpFault fault, String said) {
        return new MailFault(name, fault, Fate.RETRIED, said);
    }

    private static List<MailFault> everywhere(BiFunction<SmtpStage, String, MailFault> fault) {
        return Stream.of(BEFORE_THE_MAIL, ABOUT_THE_MAIL)
                .flatMap(List::stream)
                .map(stage -> fault.apply(stage, " at " + stage))
                .toList();
    }

    private static List<MailFault> at(
            List<SmtpStage> stages, Function<SmtpStage, MailFault> fault) {
        return stages.stream().map(fault).toList();
    }
}

package io.sidetone.console.number;

import io.sidetone.console.output.Words;
import io.sidetone.core.number.EmergencyNumber;
import io.sidetone.core.number.Extension;
import io.sidetone.core.number.InvalidNumber;
import io.sidetone.core.number.PartyNumber;
import io.sidetone.core.number.PublicNumber;
import io.sidetone.core.number.ShortNumber;
import io.sidetone.core.number.SipUser;
import io.sidetone.core.number.StarCode;
import io.sidetone.core.number.Unplaced;
import io.sidetone.core.number.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a number is, as a person reads it. */
final class NumberText {

    private NumberText() {}

    /** {@code public}, {@code extension}, … as JSON has it. */
    static String kind(PartyNumber number) {
        return switch (number) {
            case PublicNumber _ -> "public";
            case Unplaced _ -> "unplaced";
            case SipUser _ -> "sip-user";
            case Withheld _ -> "withheld";
            case EmergencyNumber _ -> "emergency";
            case ShortNumber _ -> "short";
            case InvalidNumber _ -> "invalid";
            case Extension _ -> "extension";
            case StarCode _ -> "star-code";
        };
    }

    /** What it is, and what there is to say of it. */
    static List<String> lines(PartyNumber number) {
        return switch (number) {
            case PublicNumber known -> lines(known);
            case Unplaced(var digits, var missing) ->
                    List.of(
                            "Number         " + digits + ", of which nobody knows where it is",
                            "Missing        " + missing.key() + " in the configuration");
            case SipUser(var user) -> List.of("SIP user       " + user + ", left as it is");
            case Withheld _ -> List.of("Withheld       no number is shown");
            case EmergencyNumber(var digits) -> List.of("Emergency      " + digits);
            case ShortNumber(var digits, var cost) ->
                    List.of("Service        " + digits, "Cost           " + Words.kebab(cost));
            case InvalidNumber invalid -> List.of("Invalid        " + invalid.why().text());
            case Extension(var digits) -> List.of("Extension      " + digits + " of the house");
            case StarCode(var code) -> List.of("Code           " + code + ", for the PBX");
        };
    }

    private static List<String> lines(PublicNumber number) {
        var lines = new ArrayList<String>();
        lines.add("Number         " + number.e164());
        number.extension().ifPresent(digits -> lines.add("Behind it      " + digits));
        lines.add("Country        " + number.country().map(NumberText::country).orElse("none"));
        lines.add("Type           " + Words.kebab(number.type()));
        lines.add("In use         " + (number.valid() ? "such numbers are" : "no such number is"));
        return lines;
    }

    private static String country(String code) {
        return code + ", " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}

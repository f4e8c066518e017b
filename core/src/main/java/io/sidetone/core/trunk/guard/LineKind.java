package io.sidetone.core.trunk.guard;

import io.sidetone.core.number.NumberType;
import io.sidetone.core.number.ShortNumber;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of line a call goes to, in the words of the configuration. */
enum LineKind {
    FIXED,
    MOBILE,
    TOLL_FREE,
    PREMIUM,
    SHARED_COST,
    VOIP,
    /** Follows a person; expensive in some countries, and a favourite of fraud. */
    PERSONAL,
    PAGER,
    COMPANY,
    VOICEMAIL,
    SATELLITE,
    /** Short numbers of services at the usual price. */
    SHORT,
    /** A name, not a number. */
    SIP,
    /** A code for the network; one can forward the whole trunk to anywhere. */
    CODE,
    /** A number that its country does not give out, or of which the country is not known. */
    UNKNOWN;

    /** What people have: such a call costs what a call to that country costs. */
    static final Set<LineKind> ORDINARY = EnumSet.of(FIXED, MOBILE, TOLL_FREE, VOIP);

    /** {@code toll-free}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LineKind::word).toList();
    }

    static Optional<LineKind> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Both where the number does not tell. */
    static Set<LineKind> of(NumberType type) {
        return switch (type) {
            case LANDLINE -> EnumSet.of(FIXED);
            case MOBILE -> EnumSet.of(MOBILE);
            case LANDLINE_OR_MOBILE -> EnumSet.of(FIXED, MOBILE);
            case TOLL_FREE -> EnumSet.of(TOLL_FREE);
            case PREMIUM -> EnumSet.of(PREMIUM);
            case SHARED_COST -> EnumSet.of(SHARED_COST);
            case VOIP -> EnumSet.of(VOIP);
            case PERSONAL -> EnumSet.of(PERSONAL);
            case PAGER -> EnumSet.of(PAGER);
            case COMPANY -> EnumSet.of(COMPANY);
            case VOICEMAIL -> EnumSet.of(VOICEMAIL);
            case SATELLITE -> EnumSet.of(SATELLITE);
            case UNKNOWN -> EnumSet.of(UNKNOWN);
        };
    }

    static LineKind of(ShortNumber.Cost cost) {
        return switch (cost) {
            case TOLL_FREE -> TOLL_FREE;
            case PREMIUM -> PREMIUM;
            case STANDARD, UNKNOWN -> SHORT;
        };
    }
}

package io.sidetone.core.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;

/** What kind of line a public number is, as far as the number shows it. */
public enum NumberType {
    LANDLINE,
    MOBILE,
    /** Where the two cannot be told apart, as in North America. */
    LANDLINE_OR_MOBILE,
    TOLL_FREE,
    PREMIUM,
    SHARED_COST,
    VOIP,
    /** Follows a person from line to line. */
    PERSONAL,
    PAGER,
    /** A company's number for the whole country. */
    COMPANY,
    VOICEMAIL,
    SATELLITE,
    UNKNOWN;

    /** Whether such numbers are given to businesses, who like to have them spell a word. */
    boolean isForBusiness() {
        return switch (this) {
            case TOLL_FREE, PREMIUM, SHARED_COST, COMPANY -> true;
            default -> false;
        };
    }

    static NumberType of(PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> LANDLINE;
            case MOBILE -> MOBILE;
            case FIXED_LINE_OR_MOBILE -> LANDLINE_OR_MOBILE;
            case TOLL_FREE -> TOLL_FREE;
            case PREMIUM_RATE -> PREMIUM;
            case SHARED_COST -> SHARED_COST;
            case VOIP -> VOIP;
            case PERSONAL_NUMBER -> PERSONAL;
            case PAGER -> PAGER;
            case UAN -> COMPANY;
            case VOICEMAIL -> VOICEMAIL;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
